package org.basra.exchange.local.negative;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may be asked of the API.
 *
 * @param roles who may ask; nobody is named where everybody may
 * @param refusals status → codes that are documented for it
 */
record Operation(
    String method,
    String path,
    String id,
    List<Parameter> parameters,
    Optional<Body> body,
    List<String> roles,
    Map<Integer, Set<String>> refusals) {

  /**
   * A part of the request outside its body.
   *
   * @param in path, query or header
   */
  record Parameter(String name, String in, boolean required, JsonNode schema) {}

  /** The body: the first of its media types. */
  record Body(String mediaType, boolean required, JsonNode schema, Optional<JsonNode> example) {

    boolean isJson() {
      return mediaType.endsWith("json");
    }
  }

  /** The parameters of one place. */
  List<Parameter> in(String place) {
    return parameters.stream().filter(parameter -> parameter.in().equals(place)).toList();
  }

  /** Whether this is a list or a creation: its path does not end in an id or a step. */
  boolean isCollection() {
    return method.equals("GET") && !path.contains("{");
  }
}
