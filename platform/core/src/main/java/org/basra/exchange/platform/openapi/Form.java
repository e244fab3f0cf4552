package org.basra.exchange.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** What an operation's method, path and answers imply. */
final class Form {

  private Form() {}

  /** PUT, PATCH and DELETE change one version of one resource. */
  static boolean changesOneResource(HttpMethod method) {
    return switch (method) {
      case PUT, PATCH, DELETE -> true;
      default -> false;
    };
  }

  /** Single resources are read with their version, which makes the read conditional. */
  static boolean answersWithVersion(HttpMethod method, EndpointIndex.Endpoint endpoint) {
    return method == HttpMethod.GET && endpoint.conditional();
  }

  /** Headers of a success. */
  static Map<String, String> successHeaders(
      Operation operation, HttpMethod method, EndpointIndex.Endpoint endpoint) {
    var headers = new LinkedHashMap<String, String>();
    if (endpoint.conditional()) {
      headers.put("ETag", "Version of the resource.");
    }
    var responses = operation.getResponses().getAPIResponses();
    if (method == HttpMethod.POST
        && (responses.containsKey("201") || responses.containsKey("202"))) {
      headers.put("Location", "Where the new resource is.");
    }
    return headers;
  }
}
