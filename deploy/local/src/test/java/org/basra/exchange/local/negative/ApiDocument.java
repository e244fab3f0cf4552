package org.basra.exchange.local.negative;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An OpenAPI 3.1 document as the generator reads it: references are followed. */
final class ApiDocument {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z_]{3,}\\b");
  private static final String PROBLEM = "application/problem+json";

  private final JsonNode root;

  ApiDocument(JsonNode root) {
    this.root = root;
  }

  /** The node itself, or what it refers to. */
  JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref");
    return reference.isTextual() ? resolved(root.at(reference.asText().substring(1))) : node;
  }

  /** All operations of services, in the order of the document; the gateway's own are left out. */
  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (var path : root.required("paths").properties()) {
      if (!path.getKey().startsWith("/api/")) {
        continue;
      }
      for (var entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations.add(
              operation(entry.getKey(), path.getKey(), path.getValue(), entry.getValue()));
        }
      }
    }
    return operations;
  }

  private Operation operation(String method, String path, JsonNode shared, JsonNode node) {
    var parameters = new ArrayList<Operation.Parameter>();
    shared.path("parameters").forEach(one -> parameters.add(parameter(one)));
    node.path("parameters").forEach(one -> parameters.add(parameter(one)));
    var roles = node.path("x-roles").valueStream().map(JsonNode::asText).toList();
    return new Operation(
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        node.path("operationId").asText(),
        List.copyOf(parameters),
        body(node),
        roles,
        refusals(node));
  }

  private Operation.Parameter parameter(JsonNode reference) {
    var node = resolved(reference);
    return new Operation.Parameter(
        node.required("name").asText(),
        node.required("in").asText(),
        node.path("required").asBoolean(),
        resolved(node.path("schema")));
  }

  private Optional<Operation.Body> body(JsonNode operation) {
    var body = resolved(operation.path("requestBody"));
    var content = body.path("content").properties().stream().findFirst();
    return content.map(
        entry ->
            new Operation.Body(
                entry.getKey(),
                body.path("required").asBoolean(),
                resolved(entry.getValue().path("schema")),
                example(entry.getValue())));
  }

  private Optional<JsonNode> example(JsonNode media) {
    if (media.has("example")) {
      return Optional.of(media.get("example"));
    }
    return media
        .path("examples")
        .valueStream()
        .map(this::resolved)
        .map(e -> e.path("value"))
        .findFirst();
  }

  /** Status → codes of the problems that are documented for it. */
  private Map<Integer, Set<String>> refusals(JsonNode operation) {
    var refusals = new TreeMap<Integer, Set<String>>();
    for (var entry : operation.path("responses").properties()) {
      if (entry.getKey().matches("[45]\\d\\d")) {
        var response = resolved(entry.getValue());
        var examples = response.path("content").path(PROBLEM).path("examples");
        var codes = new HashSet<String>();
        examples.fieldNames().forEachRemaining(codes::add);
        if (codes.isEmpty()) {
          codes.addAll(codesIn(response.path("description").asText()));
        }
        refusals.put(Integer.valueOf(entry.getKey()), codes);
      }
    }
    return refusals;
  }

  private static Set<String> codesIn(String text) {
    return CODE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
