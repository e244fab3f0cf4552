package org.basra.exchange.testing.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An operation as its OpenAPI document has it.
 *
 * @param isList whether it is asked for pages
 * @param mediaType of the body; none without a body
 * @param roles who may call it; none of them means everybody
 */
record DocumentedOperation(
    String id,
    String method,
    String path,
    boolean isList,
    Optional<String> mediaType,
    Set<String> roles) {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** Those who see what is theirs and not what is another's. */
  private static final Set<String> OWNERS = Set.of("member", "reviewer", "field-agent");

  static List<DocumentedOperation> of(JsonNode document) {
    var operations = new ArrayList<DocumentedOperation>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(of(path.getKey(), method.getKey(), method.getValue()));
        }
      }
    }
    return operations;
  }

  private static DocumentedOperation of(String path, String method, JsonNode operation) {
    var roles = new LinkedHashSet<String>();
    operation.path("x-roles").forEach(role -> roles.add(role.asText()));
    var media = operation.path("requestBody").path("content").fieldNames();
    return new DocumentedOperation(
        operation.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        pages(operation) && !path.contains("{"),
        media.hasNext() ? Optional.of(media.next()) : Optional.empty(),
        roles);
  }

  private static boolean pages(JsonNode operation) {
    return operation.path("parameters").findValuesAsText("name").contains("limit");
  }

  boolean admits(RoleHolder holder) {
    return roles.isEmpty() || !Collections.disjoint(roles, holder.roles());
  }

  /** Whether the answer to an id that nobody has leaves open what the caller may see. */
  boolean needsObjects() {
    return (path.contains("{") || isList)
        && (roles.isEmpty() || !Collections.disjoint(roles, OWNERS));
  }

  @Override
  public String toString() {
    return method + ' ' + path;
  }
}
