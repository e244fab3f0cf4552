package org.basra.exchange.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One service's OpenAPI document, renamed so that it can stand beside the others: every name of its
 * own carries the service's name, and depends on nothing but the two.
 */
final class ServiceDocument {

  /** Schemas that mean the same everywhere, and must be the same everywhere. */
  static final Set<String> SHARED =
      Set.of(
          "Problem",
          "ProblemBody",
          "ProblemError",
          "LocalizedText",
          "Instant",
          "LocalDate",
          "LocalDateTime",
          "UUID");

  private static final String COMPONENTS = "#/components/";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final String service;
  private final String prefix;
  private final ObjectNode document;
  private final Map<String, String> references = new HashMap<>();
  private final Map<String, String> operationIds = new HashMap<>();

  ServiceDocument(String service, JsonNode source) {
    this.service = service;
    this.prefix = Character.toUpperCase(service.charAt(0)) + service.substring(1);
    this.document = source.deepCopy();
    if (!document.path("openapi").asText().startsWith("3.1")) {
      throw new IllegalArgumentException(service + ": not an OpenAPI 3.1 document");
    }
    collectNames();
  }

  /** Components by section and new name, security schemes left out: those are the gateway's. */
  Map<String, Map<String, JsonNode>> components() {
    var sections = new LinkedHashMap<String, Map<String, JsonNode>>();
    for (var section : document.path("components").properties()) {
      if (!section.getKey().equals("securitySchemes")) {
        var entries = sections.computeIfAbsent(section.getKey(), s -> new LinkedHashMap<>());
        for (var entry : section.getValue().properties()) {
          entries.put(renamed(section.getKey(), entry.getKey()), rewritten(entry.getValue()));
        }
      }
    }
    return sections;
  }

  /** Path items by public path. */
  Map<String, ObjectNode> paths() {
    var paths = new LinkedHashMap<String, ObjectNode>();
    for (var path : document.path("paths").properties()) {
      if (!path.getKey().matches("/v[0-9]+(/.*)?")) {
        throw new IllegalArgumentException(service + ": not a public path: " + path.getKey());
      }
      var item = (ObjectNode) rewritten(path.getValue());
      operations(item).values().forEach(operation -> retag((ObjectNode) operation));
      paths.put("/api/" + service + path.getKey(), item);
    }
    return paths;
  }

  /** Tags by new name, with the service's descriptions. */
  Map<String, ObjectNode> tags() {
    var tags = new LinkedHashMap<String, ObjectNode>();
    for (var tag : document.path("tags")) {
      var copy = (ObjectNode) tag.deepCopy();
      var name = tagName(tag.path("name").asText());
      tags.put(name, copy.put("name", name));
    }
    return tags;
  }

  /** The operations of a path item by method. */
  static Map<String, JsonNode> operations(JsonNode item) {
    var operations = new LinkedHashMap<String, JsonNode>();
    for (var entry : item.properties()) {
      if (METHODS.contains(entry.getKey())) {
        operations.put(entry.getKey(), entry.getValue());
      }
    }
    return operations;
  }

  private void collectNames() {
    for (var section : document.path("components").properties()) {
      for (var entry : section.getValue().properties()) {
        var name = COMPONENTS + section.getKey() + '/' + renamed(section.getKey(), entry.getKey());
        if (references.containsValue(name)) {
          throw new IllegalArgumentException(service + ": two components would be " + name);
        }
        references.put(COMPONENTS + section.getKey() + '/' + entry.getKey(), name);
      }
    }
    for (var path : document.path("paths").properties()) {
      operations(path.getValue()).forEach((method, op) -> collectId(path.getKey(), method, op));
    }
  }

  private void collectId(String path, String method, JsonNode operation) {
    var id = operation.path("operationId").asText();
    if (id.isEmpty()) {
      throw new IllegalArgumentException(service + ": no operationId: " + method + ' ' + path);
    }
    operationIds.put(id, id.startsWith(service) ? id : service + capitalised(id));
  }

  private String renamed(String section, String name) {
    boolean keep = section.equals("schemas") && SHARED.contains(name) || name.startsWith(prefix);
    if (section.equals("examples")) {
      return service.toUpperCase(Locale.ROOT) + '_' + name;
    }
    return keep ? name : prefix + capitalised(name);
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String tagName(String tag) {
    return tag.startsWith(prefix) ? tag : prefix + ": " + tag;
  }

  private void retag(ObjectNode operation) {
    var tags = operation.arrayNode();
    operation.path("tags").forEach(tag -> tags.add(tagName(tag.asText())));
    operation.set("tags", tags.isEmpty() ? tags.add(prefix) : tags);
  }

  private JsonNode rewritten(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        var copy = object.objectNode();
        for (var field : object.properties()) {
          copy.set(field.getKey(), rewritten(field.getKey(), field.getValue()));
        }
        yield copy;
      }
      case ArrayNode array -> {
        var copy = array.arrayNode();
        array.forEach(element -> copy.add(rewritten(element)));
        yield copy;
      }
      default -> node;
    };
  }

  private JsonNode rewritten(String field, JsonNode value) {
    if (value.isTextual() && field.equals("$ref")) {
      return TextNode.valueOf(reference(value.asText()));
    }
    if (value.isTextual() && field.equals("operationId")) {
      return TextNode.valueOf(operationIds.getOrDefault(value.asText(), value.asText()));
    }
    if (value.isObject() && field.equals("mapping")) {
      var mapping = ((ObjectNode) value).objectNode();
      value
          .properties()
          .forEach(entry -> mapping.put(entry.getKey(), reference(entry.getValue().asText())));
      return mapping;
    }
    return rewritten(value);
  }

  private String reference(String reference) {
    if (reference.startsWith(COMPONENTS) && !references.containsKey(reference)) {
      throw new IllegalArgumentException(service + ": refers to nothing: " + reference);
    }
    return references.getOrDefault(reference, reference);
  }
}
