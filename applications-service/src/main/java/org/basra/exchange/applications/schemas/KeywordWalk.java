package org.basra.exchange.applications.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basra.exchange.applications.patterns.PatternLint;

/** Visits every schema that is written in a document, and looks at its keywords. */
final class KeywordWalk {

  private static final Set<String> PLAIN =
      Set.of(
          "$comment",
          "title",
          "description",
          "default",
          "examples",
          "deprecated",
          "readOnly",
          "writeOnly",
          "type",
          "enum",
          "const",
          "required",
          "dependentRequired",
          "minProperties",
          "maxProperties",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minContains",
          "maxContains",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "$ref");

  private static final Set<String> FORMATS =
      Set.of("date", "time", "date-time", "email", "idn-email", "uri", "iri", "uuid");

  private final Map<String, JsonNode> places = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  void start(JsonNode root) {
    if (!root.path("type").asText().equals("object")) {
      fault("/type", "نوع الاستمارة يجب أن يكون object", "A form has the type object");
    }
    schema("", root);
  }

  /** Every schema of the document under its pointer. */
  Map<String, JsonNode> places() {
    return places;
  }

  List<Fault> faults() {
    return faults;
  }

  private void schema(String at, JsonNode schema) {
    places.put(at, schema);
    schema
        .properties()
        .forEach(
            entry ->
                keyword(at, Pointer.append(at, entry.getKey()), entry.getKey(), entry.getValue()));
  }

  private void keyword(String schema, String at, String keyword, JsonNode value) {
    switch (keyword) {
      case "properties", "$defs", "dependentSchemas" ->
          value
              .properties()
              .forEach(entry -> schema(Pointer.append(at, entry.getKey()), entry.getValue()));
      case "allOf", "anyOf", "oneOf", "prefixItems" -> {
        for (int i = 0; i < value.size(); i++) {
          schema(Pointer.append(at, i), value.get(i));
        }
      }
      case "items", "contains", "not", "if", "then", "else" -> schema(at, value);
      case "additionalProperties" -> onlyBoolean(at, value);
      case "pattern" ->
          PatternLint.refusal(value.asText())
              .ifPresent(reason -> fault(at, reason.ar(), reason.en()));
      case "format" -> format(at, value.asText());
      case "$schema" -> dialect(schema, at, value.asText());
      default -> known(at, keyword);
    }
  }

  private void known(String at, String keyword) {
    if (!PLAIN.contains(keyword)) {
      fault(
          at, "كلمة غير متاحة في الاستمارات", "This keyword is unknown or not available in forms");
    }
  }

  private void onlyBoolean(String at, JsonNode value) {
    if (!value.isBoolean()) {
      fault(
          at,
          "القيمة هنا true أو false، فلكل حقل عنوان",
          "Only true or false: every field needs a label");
    }
  }

  private void format(String at, String format) {
    if (!FORMATS.contains(format)) {
      var known = String.join(", ", FORMATS.stream().sorted().toList());
      fault(at, "الصيغ المتاحة: " + known, "Available formats: " + known);
    }
  }

  private void dialect(String schema, String at, String dialect) {
    if (!schema.isEmpty() || !dialect.equals(Dialect2020.ID)) {
      fault(
          at,
          "المقبول " + Dialect2020.ID + " في الأصل فقط",
          "Only " + Dialect2020.ID + ", at the root");
    }
  }

  private void fault(String at, String ar, String en) {
    faults.add(Fault.at(SchemaLint.ROOT + at, ar, en));
  }
}
