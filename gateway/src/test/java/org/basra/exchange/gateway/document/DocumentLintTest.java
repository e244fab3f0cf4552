package org.basra.exchange.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a generator needs of the document to make a client that people like to use. */
class DocumentLintTest {

  private static final String PROBLEM = "application/problem+json";

  private static final Pattern DATA =
      Pattern.compile("/(example|default|examples/[^/]+/value|examples/[0-9]+)$");

  private static ObjectNode document;

  /** Operations by method and path. */
  private static final Map<String, JsonNode> OPERATIONS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    document = DocumentSnapshotTest.merged();
    for (var path : document.path("paths").properties()) {
      ServiceDocument.operations(path.getValue())
          .forEach((method, op) -> OPERATIONS.put(method + ' ' + path.getKey(), op));
    }
  }

  @Test
  void everyServiceIsInIt() throws IOException {
    for (var folder : ServiceFolders.all()) {
      var prefix = "/api/" + ServiceFolders.name(folder) + "/v1/";
      assertThat(OPERATIONS.keySet()).anyMatch(operation -> operation.contains(' ' + prefix));
    }
  }

  @Test
  void everyOperationSaysWhatItIsAndWhoMayCallIt() {
    var tags = document.path("tags").findValuesAsText("name");
    assertThat(OPERATIONS)
        .allSatisfy(
            (name, operation) -> {
              assertThat(operation.path("summary").asText()).isNotBlank();
              assertThat(operation.path("tags")).hasSize(1);
              assertThat(tags).contains(operation.at("/tags/0").asText());
              assertThat(operation.path("security").isArray()).isTrue();
            });
    assertThat(OPERATIONS.values())
        .extracting(operation -> operation.path("operationId").asText().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyOperationSaysHowItSucceedsAndHowItIsRefused() {
    assertThat(OPERATIONS)
        .allSatisfy(
            (name, operation) -> {
              var statuses = new ArrayList<String>();
              operation.path("responses").fieldNames().forEachRemaining(statuses::add);
              assertThat(statuses).anyMatch(status -> status.startsWith("2"));
              assertThat(statuses).anyMatch(status -> status.matches("[45].."));
              operation.path("responses").properties().stream()
                  .filter(response -> response.getKey().matches("[45].."))
                  .map(response -> resolved(response.getValue()).path("content"))
                  .forEach(content -> assertThat(content.has(PROBLEM)).isTrue());
            });
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    walk((place, node) -> assertThat(resolved(node).isMissingNode()).as(place).isFalse());
  }

  /** A generator invents a name like InlineObject for what has none. */
  @Test
  void everyObjectHasAName() {
    assertThat(document.at("/components/schemas").properties())
        .extracting(Map.Entry::getKey)
        .allMatch(name -> name.matches("[A-Z][A-Za-z0-9]*") && !name.startsWith("Inline"))
        .extracting(name -> name.toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
    walk(
        (place, node) -> {
          if (node.path("properties").isObject() && !place.endsWith("/properties")) {
            assertThat(place).matches("/components/schemas/\\w+");
          }
        });
  }

  @Test
  void everyExampleIsValid() {
    var validators = new HashMap<JsonNode, Schema>();
    walk(
        (place, node) -> {
          for (var example : examples(node)) {
            var schema = node.has("schema") ? node.path("schema") : node;
            var validator = validators.computeIfAbsent(schema, DocumentLintTest::validator);
            assertThat(validator.validate(example)).as("%s: %s", place, example).isEmpty();
          }
        });
    assertThat(validators).isNotEmpty();
  }

  private static List<JsonNode> examples(JsonNode node) {
    var examples = new ArrayList<JsonNode>();
    var several = node.path("examples");
    if (several.isArray()) {
      several.forEach(examples::add);
    } else if (node.has("schema")) {
      several.forEach(example -> examples.add(resolved(example).path("value")));
    }
    if (node.has("example")) {
      examples.add(node.path("example"));
    }
    return examples;
  }

  private static Schema validator(JsonNode schema) {
    var root = document.objectNode();
    root.set("components", document.path("components"));
    root.putArray("allOf").add(schema);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
  }

  private static JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  private static void walk(BiConsumer<String, JsonNode> visitor) {
    walk("", document, visitor);
  }

  /** Every object of the document by its pointer, except what is only an example. */
  private static void walk(String place, JsonNode node, BiConsumer<String, JsonNode> visitor) {
    if (node.isObject()) {
      visitor.accept(place, node);
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      walk(place + '/' + i, node.get(i), visitor);
    }
    for (var field : node.properties()) {
      var data = DATA.matcher(place + '/' + field.getKey()).find();
      if (!data || place.endsWith("/properties")) {
        walk(place + '/' + field.getKey(), field.getValue(), visitor);
      }
    }
  }
}
