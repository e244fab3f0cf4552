package org.basra.exchange.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins the services' documents into the gateway's own. Names never depend on the order of the
 * services, so adding one renames nothing; whatever two documents say differently stops the merge.
 */
final class DocumentMerge {

  /** What the gateway itself may answer in front of any operation. */
  private static final Map<String, String> ANYWHERE =
      new TreeMap<>(
          Map.of(
              "400", "BadRequest",
              "401", "Unauthenticated",
              "502", "UpstreamFailed",
              "503", "UpstreamUnavailable",
              "504", "UpstreamTimeout"));

  private static final List<String> LOGIN = List.of("login", "partner", "token");

  private final ObjectNode merged;

  private DocumentMerge(JsonNode own) {
    this.merged = own.deepCopy();
  }

  /** The gateway's own document with every service's document in it, in the map's order. */
  static ObjectNode merge(JsonNode own, Map<String, JsonNode> services) {
    var merge = new DocumentMerge(own);
    services.forEach((name, document) -> merge.add(new ServiceDocument(name, document)));
    merge.checkOperationIds();
    return merge.merged;
  }

  private void add(ServiceDocument service) {
    service
        .components()
        .forEach((section, entries) -> entries.forEach((n, node) -> component(section, n, node)));
    service.tags().values().forEach(tag -> merged.withArray("/tags").add(tag));
    var paths = merged.withObject("/paths");
    service
        .paths()
        .forEach(
            (path, item) -> {
              ServiceDocument.operations(item).values().forEach(op -> complete((ObjectNode) op));
              paths.set(path, item);
            });
  }

  private void component(String section, String name, JsonNode node) {
    var known = merged.withObject("/components").withObject("/" + section);
    var earlier = known.get(name);
    if (earlier != null && !earlier.equals(node)) {
      throw new IllegalArgumentException(
          "Two documents describe %s/%s differently:%n%s%n%s"
              .formatted(section, name, earlier, node));
    }
    known.set(name, node);
  }

  /** Adds what stands in front of the service: its ways to log in and the gateway's refusals. */
  private void complete(ObjectNode operation) {
    secure(operation);
    var responses = new TreeMap<String, JsonNode>();
    operation.path("responses").properties().forEach(r -> responses.put(r.getKey(), r.getValue()));
    var refusals = new LinkedHashMap<>(ANYWHERE);
    if (operation.has("requestBody")) {
      refusals.put("413", "BodyTooLarge");
    }
    refusals.forEach(
        (status, name) ->
            responses.computeIfAbsent(
                status,
                missing -> operation.objectNode().put("$ref", "#/components/responses/" + name)));
    operation.putObject("responses").setAll(responses);
  }

  /** The service says whether to log in, and the gateway's document how. */
  private static void secure(ObjectNode operation) {
    var ours = operation.arrayNode();
    for (var alternative : operation.path("security")) {
      if (alternative.isEmpty()) {
        ours.addObject();
      } else {
        LOGIN.forEach(scheme -> ours.addObject().putArray(scheme));
      }
    }
    operation.set("security", ours);
  }

  private void checkOperationIds() {
    var seen = new HashSet<String>();
    for (var path : merged.path("paths").properties()) {
      for (var operation : ServiceDocument.operations(path.getValue()).values()) {
        var id = operation.path("operationId").asText();
        if (!id.matches("[a-z][A-Za-z0-9]*") || !seen.add(id)) {
          throw new IllegalArgumentException(
              "operationId '%s' of %s is not camelCase or not unique".formatted(id, path.getKey()));
        }
      }
    }
  }
}
