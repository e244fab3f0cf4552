package org.basra.exchange.library.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.basra.exchange.testing.Tokens;

/** The service's API as a librarian calls it. */
final class Api {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI url;

  Api(URI url) {
    this.url = url;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The body of a 200. */
  byte[] get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(url.resolve(path)).build(), 200);
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path));
  }

  JsonNode post(String path, String json, int expected) throws IOException, InterruptedException {
    return post(path, "application/json", BodyPublishers.ofString(json), expected);
  }

  JsonNode post(String path, String type, BodyPublisher body, int expected)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Authorization", "Bearer " + Tokens.role("librarian"))
            .header("Content-Type", type)
            .POST(body)
            .build();
    return JSON.readTree(send(request, expected));
  }

  /** With a token; the body of a 200. */
  JsonNode asLibrarian(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Authorization", "Bearer " + Tokens.role("librarian"))
            .build();
    return JSON.readTree(send(request, 200));
  }

  private byte[] send(HttpRequest request, int expected) throws IOException, InterruptedException {
    var answer = client.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != expected) {
      throw new IOException(
          request.uri()
              + " answered "
              + answer.statusCode()
              + ": "
              + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.body();
  }
}
