package org.basra.exchange.applications.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.platform.text.LocalizedText;

/** Small forms for tests, written with single quotes. */
final class Forms {

  private Forms() {}

  static JsonDocument document(String json) {
    return JsonDocument.of(json.replace('\'', '"'));
  }

  /** A form with these properties. */
  static JsonDocument form(String properties) {
    return document("{'type':'object','properties':{" + properties + "}}");
  }

  /** A label for every property that is written anywhere in a schema. */
  static Labels labels(JsonDocument schema) {
    var labels = new HashMap<String, LocalizedText>();
    collect(schema.root(), labels);
    return new Labels(labels);
  }

  private static void collect(JsonNode node, Map<String, LocalizedText> labels) {
    node.path("properties")
        .properties()
        .forEach(
            entry ->
                labels.put(
                    entry.getKey(),
                    new LocalizedText(
                        "حقل " + entry.getKey(),
                        entry.getValue().path("title").asText(entry.getKey()))));
    node.forEach(child -> collect(child, labels));
  }
}
