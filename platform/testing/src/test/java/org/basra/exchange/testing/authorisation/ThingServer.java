package org.basra.exchange.testing.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.basra.exchange.testing.Tokens;

/** A small service that guards its things as its document says, until a test tells it otherwise. */
final class ThingServer implements AutoCloseable {

  private record Asker(String role, String subject) {}

  private final HttpServer server;
  private final Map<String, String> owners = new ConcurrentHashMap<>();
  private final Map<String, Integer> lies = new HashMap<>();
  private String refusalType = "application/problem+json";
  private boolean everything;

  ThingServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** A new thing of this person; gives its id. */
  String thingOf(String person) {
    var id = "thing-" + owners.size();
    owners.put(id, Tokens.subject(person).toString());
    return id;
  }

  void showEverything() {
    everything = true;
  }

  void answer(String request, String role, int status) {
    lies.put(request + role, status);
  }

  void refuseWith(String mediaType) {
    refusalType = mediaType;
  }

  private void serve(HttpExchange exchange) throws IOException {
    var asker = asker(exchange.getRequestHeaders().getFirst("Authorization"));
    var path = exchange.getRequestURI().getPath();
    var id = path.replaceFirst("^/v1/things/?", "");
    var request =
        exchange.getRequestMethod() + ' ' + path.substring(0, path.length() - id.length());
    int status = lies.getOrDefault(request + asker.role(), status(request, asker, id));
    boolean lists = request.equals("GET /v1/things") && status == 200;
    var body =
        (lists ? page(exchange.getRequestURI().getQuery(), asker) : "{}")
            .getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", status >= 400 ? refusalType : "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private int status(String request, Asker asker, String id) {
    var admitted =
        switch (request) {
          case "GET /v1/things" -> List.of("member", "librarian");
          case "GET /v1/things/" -> List.of("member", "librarian", "things:read");
          case "PUT /v1/things/" -> List.of("librarian");
          default -> List.of(asker.role());
        };
    if (!admitted.contains(asker.role())) {
      return asker.role().equals("anonymous") ? 401 : 403;
    }
    return request.equals("GET /v1/things/") && !sees(asker, id) ? 404 : 200;
  }

  private boolean sees(Asker asker, String id) {
    boolean all = everything || asker.role().equals("librarian");
    return owners.containsKey(id) && (all || owners.get(id).equals(asker.subject()));
  }

  /** The first page is always empty, so that what is looked for is on the second. */
  private String page(String query, Asker asker) {
    if (query == null || !query.contains("cursor=")) {
      return "{\"items\": [], \"next\": \"second\"}";
    }
    return owners.keySet().stream()
        .filter(id -> sees(asker, id))
        .map("{\"id\": \"%s\"}"::formatted)
        .collect(Collectors.joining(", ", "{\"items\": [", "], \"next\": null}"));
  }

  private static Asker asker(String authorization) throws IOException {
    if (authorization == null) {
      return new Asker("anonymous", "");
    }
    JsonNode claims =
        new ObjectMapper().readTree(Base64.getUrlDecoder().decode(authorization.split("\\.")[1]));
    var scope = claims.path("scope").asText();
    var role = claims.path("realm_access").path("roles").path(0).asText();
    return new Asker(scope.isEmpty() ? role : scope, claims.path("sub").asText());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
