package org.basra.exchange.local.negative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values that a schema allows, as far as a program can guess them. */
final class Samples {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> TEXTS = List.of("نص للتجربة", "A text to try", "ندوة ٢٠٢٧");
  private static final int DEPTH = 8;

  private final ApiDocument document;
  private final KnownIds ids;
  private final LocalDate today;

  Samples(ApiDocument document, KnownIds ids, LocalDate today) {
    this.document = document;
    this.ids = ids;
    this.today = today;
  }

  /** A value for the field {@code name}; optional properties are there more often than not. */
  JsonNode of(String name, JsonNode schema, Random random) {
    return of(name, schema, random, 0);
  }

  private JsonNode of(String name, JsonNode reference, Random random, int depth) {
    var schema = document.resolved(reference);
    if (depth > DEPTH) {
      return JSON.nullNode();
    }
    for (var known : new String[] {"const", "example"}) {
      if (schema.has(known)) {
        return schema.get(known);
      }
    }
    for (var some : new String[] {"enum", "examples"}) {
      if (schema.path(some).size() > 0) {
        return schema.get(some).get(random.nextInt(schema.get(some).size()));
      }
    }
    for (var choice : new String[] {"oneOf", "anyOf", "allOf"}) {
      if (schema.path(choice).size() > 0) {
        return of(name, schema.get(choice).get(0), random, depth + 1);
      }
    }
    return ofType(name, schema, random, depth);
  }

  private JsonNode ofType(String name, JsonNode schema, Random random, int depth) {
    return switch (type(schema)) {
      case "object" -> object(schema, random, depth);
      case "array" -> JSON.arrayNode().add(of(name, schema.path("items"), random, depth + 1));
      case "integer" -> JSON.numberNode(number(schema, random));
      case "number" -> JSON.numberNode(number(schema, random) + 0.5);
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      default -> JSON.textNode(text(name, schema, random));
    };
  }

  /** The first type that is not null; a schema with properties is an object. */
  private static String type(JsonNode schema) {
    var type = schema.path("type");
    if (type.isArray()) {
      return type.valueStream()
          .map(JsonNode::asText)
          .filter(one -> !one.equals("null"))
          .findFirst()
          .orElse("string");
    }
    return type.asText(schema.has("properties") ? "object" : "string");
  }

  private JsonNode object(JsonNode schema, Random random, int depth) {
    var object = JSON.objectNode();
    var required = schema.path("required").valueStream().map(JsonNode::asText).toList();
    for (var property : schema.path("properties").properties()) {
      if (required.contains(property.getKey()) || random.nextInt(4) > 0) {
        object.set(
            property.getKey(), of(property.getKey(), property.getValue(), random, depth + 1));
      }
    }
    return object;
  }

  private static long number(JsonNode schema, Random random) {
    long least = schema.path("minimum").asLong(1);
    long most = Math.min(schema.path("maximum").asLong(least + 20), least + 20);
    return least + random.nextInt((int) (most - least + 1));
  }

  private String text(String name, JsonNode schema, Random random) {
    var id = ids.forField(name, random);
    if (id.isPresent()) {
      return id.get();
    }
    return switch (schema.path("format").asText()) {
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "date" -> today.plusDays(30L + random.nextInt(300)).toString();
      case "date-time" -> today.plusDays(30L + random.nextInt(300)) + "T10:00:00Z";
      case "uri" -> "https://example.org/" + random.nextInt(100);
      default -> plain(schema, random);
    };
  }

  private static String plain(JsonNode schema, Random random) {
    if (schema.has("pattern")) {
      return "NEG-" + random.nextInt(100_000);
    }
    var text = TEXTS.get(random.nextInt(TEXTS.size()));
    int least = schema.path("minLength").asInt(0);
    int most = schema.path("maxLength").asInt(4000);
    var padded = text.repeat(1 + least / text.length());
    return padded.substring(0, Math.min(padded.length(), most));
  }
}
