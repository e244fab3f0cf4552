package org.basra.exchange.local.negative;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request before it is sent, open for one mutation. Values of path and query are held in their
 * percent-encoded form, so that what no encoder would write can stand there.
 */
final class Draft {

  private static final int SHOWN = 3000;

  final Operation operation;
  final Map<String, String> path = new TreeMap<>();
  final List<String> query = new ArrayList<>();
  final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  String mutation = "none";
  private JsonNode json;
  private byte[] body;

  Draft(Operation operation) {
    this.operation = operation;
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  boolean hasJson() {
    return json != null;
  }

  JsonNode json() {
    return json;
  }

  void json(JsonNode value) {
    json = value;
    body = value.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Sends these bytes, whatever they are; null sends no body. */
  void raw(byte[] bytes) {
    json = null;
    body = bytes;
  }

  void raw(String text) {
    raw(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] body() {
    return body;
  }

  String target() {
    var target = operation.path();
    for (var value : path.entrySet()) {
      target = target.replace("{" + value.getKey() + "}", value.getValue());
    }
    return query.isEmpty() ? target : target + "?" + String.join("&", query);
  }

  HttpRequest request(String gateway) {
    var request =
        HttpRequest.newBuilder(URI.create(gateway + target())).timeout(Duration.ofSeconds(30));
    headers.forEach(request::header);
    return request
        .method(
            operation.method(),
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
        .build();
  }

  /** The whole request for a person, but for the token and the middle of a very long body. */
  @Override
  public String toString() {
    var head =
        headers.entrySet().stream()
            .filter(header -> !header.getKey().equalsIgnoreCase("Authorization"))
            .map(header -> header.getKey() + ": " + header.getValue())
            .collect(Collectors.joining("\n"));
    var text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    if (text.length() > SHOWN) {
      text = text.substring(0, SHOWN) + "… (" + body.length + " bytes)";
    }
    return "%s (%s)%n%s %s%n%s%n%n%s"
        .formatted(operation.id(), mutation, operation.method(), target(), head, text);
  }
}
