package org.basra.exchange.platform.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Schemas that are only ever sent. Their properties are always there, null or not, unless the code
 * leaves them out when they are null; saying so spares every client a question a property.
 */
final class SentSchemas {

  private static final String PREFIX = "#/components/schemas/";

  private final Map<String, Schema> schemas;
  private final OmittedProperties omitted;

  private SentSchemas(Map<String, Schema> schemas, OmittedProperties omitted) {
    this.schemas = schemas;
    this.omitted = omitted;
  }

  static void complete(OpenAPI document, OmittedProperties omitted) {
    var schemas = document.getComponents().getSchemas();
    if (schemas != null) {
      new SentSchemas(schemas, omitted).complete(operations(document));
    }
  }

  private static List<Operation> operations(OpenAPI document) {
    return document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .toList();
  }

  private void complete(List<Operation> operations) {
    var received =
        reachable(
            operations.stream()
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> roots(body.getContent())));
    var sent =
        reachable(
            operations.stream()
                .flatMap(one -> one.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getContent)
                .filter(Objects::nonNull)
                .flatMap(SentSchemas::roots));
    sent.removeAll(received);
    sent.forEach(name -> require(name, schemas.get(name)));
  }

  private void require(String name, Schema schema) {
    if (schema.getProperties() != null) {
      var required = new ArrayList<>(schema.getProperties().keySet());
      required.removeIf(property -> isOmitted(name, property, schema));
      schema.setRequired(required.isEmpty() ? null : required);
    }
  }

  private boolean isOmitted(String name, String property, Schema schema) {
    boolean declared = schema.getRequired() != null && schema.getRequired().contains(property);
    return !declared && omitted.contains(name, property);
  }

  private static Stream<Schema> roots(Content content) {
    return content.getMediaTypes().values().stream()
        .map(media -> media.getSchema())
        .filter(Objects::nonNull);
  }

  private Set<String> reachable(Stream<Schema> roots) {
    var names = new HashSet<String>();
    var open = new ArrayDeque<>(roots.toList());
    while (!open.isEmpty()) {
      var schema = open.pop();
      var reference = schema.getRef();
      if (reference != null && reference.startsWith(PREFIX)) {
        var name = reference.substring(PREFIX.length());
        if (schemas.containsKey(name) && names.add(name)) {
          open.push(schemas.get(name));
        }
      }
      parts(schema).forEach(open::push);
    }
    return names;
  }

  private static Stream<Schema> parts(Schema schema) {
    return Stream.of(
            schema.getProperties() == null ? null : schema.getProperties().values(),
            schema.getAnyOf(),
            schema.getOneOf(),
            schema.getAllOf(),
            schema.getItems() == null ? null : List.of(schema.getItems()),
            schema.getAdditionalPropertiesSchema() == null
                ? null
                : List.of(schema.getAdditionalPropertiesSchema()))
        .filter(Objects::nonNull)
        .flatMap(Collection::stream);
  }
}
