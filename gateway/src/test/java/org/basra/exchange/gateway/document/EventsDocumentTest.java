package org.basra.exchange.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.basra.exchange.testing.Snapshot;
import org.junit.jupiter.api.Test;

/** docs/events.md is made from the services' AsyncAPI documents, schemas and examples. */
class EventsDocumentTest {

  private static final String HEAD =
      """
      # Events

      CloudEvents 1.0 in binary mode on Kafka: attributes in `ce_…` headers, JSON in the value, the
      aggregate's id as key. Events of one aggregate arrive in order, at least once; `ce_id` tells a
      repetition. Generated from the contracts of the services; do not edit.

      """;

  @Test
  void everyEventIsListedWithItsTopicFieldsAndExample() throws IOException {
    var text = new StringBuilder(HEAD);
    for (var service : ServiceFolders.all()) {
      append(text, service);
    }
    Snapshot.check(ServiceFolders.root().resolve("docs/events.md"), text.toString());
  }

  private static void append(StringBuilder text, Path service) throws IOException {
    var contracts = service.resolve("src/main/resources/contracts");
    var asyncApi = new YAMLMapper().readTree(contracts.resolve("asyncapi.yaml").toFile());
    text.append("## ").append(ServiceFolders.title(service)).append("\n\n");
    for (var file : schemas(contracts.resolve("events"))) {
      var schema = new ObjectMapper().readTree(file.toFile());
      var type = schema.path("title").asText();
      text.append("### `%s`%n%n".formatted(type));
      text.append(schema.path("description").asText()).append("\n\n");
      text.append("Topic `%s`. [Schema](../%s)%n%n".formatted(topic(asyncApi, type), link(file)));
      fields(text, schema);
      text.append("```json\n").append(example(file)).append("```\n\n");
    }
  }

  private static List<Path> schemas(Path events) throws IOException {
    try (var files = Files.list(events)) {
      return files.filter(file -> file.toString().endsWith(".schema.json")).sorted().toList();
    }
  }

  private static String example(Path schema) throws IOException {
    return Files.readString(Path.of(schema.toString().replace(".schema.json", ".example.json")));
  }

  private static String topic(JsonNode asyncApi, String type) {
    for (var channel : asyncApi.path("channels")) {
      for (var message : channel.path("messages")) {
        var pointer = message.path("$ref").asText().substring(1);
        if (asyncApi.at(pointer).path("name").asText().equals(type)) {
          return channel.path("address").asText();
        }
      }
    }
    throw new AssertionError("No channel of the AsyncAPI document carries " + type);
  }

  private static String link(Path schema) {
    return ServiceFolders.root().relativize(schema).toString();
  }

  private static void fields(StringBuilder text, JsonNode schema) {
    text.append("| field | type | meaning |\n|---|---|---|\n");
    for (var field : schema.path("properties").properties()) {
      text.append(
          "| `%s` | %s | %s |%n"
              .formatted(
                  field.getKey(),
                  type(field.getValue()),
                  field.getValue().path("description").asText()));
    }
    text.append('\n');
  }

  private static String type(JsonNode schema) {
    if (schema.has("enum")) {
      return listed(schema.path("enum"), " \\| ");
    }
    if (schema.has("items")) {
      return "list of " + type(schema.path("items"));
    }
    var type = schema.path("type");
    var several = type.isArray() ? listed(type, " or ") : type.asText();
    return schema.has("format")
        ? several.replace("string", schema.path("format").asText())
        : several;
  }

  private static String listed(JsonNode words, String separator) {
    return StreamSupport.stream(words.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(separator));
  }
}
