package org.basra.exchange.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The public API as one caller sees it; says every request and its answer to a narrator. */
public final class Api {

  private static final String JSON = "application/json";
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String gateway;
  private final String token;
  private final Narrator narrator;
  private final String language;

  /** {@code token}: the caller's access token, empty where nobody has signed in. */
  public Api(String gateway, String token, Narrator narrator) {
    this(gateway, token, narrator, "en");
  }

  private Api(String gateway, String token, Narrator narrator, String language) {
    this.gateway = gateway;
    this.token = token;
    this.narrator = narrator;
    this.language = language;
  }

  /** The same caller, answered in Arabic. */
  public Api inArabic() {
    return new Api(gateway, token, narrator, "ar");
  }

  /** The same caller, unheard. */
  public Api quietly() {
    return new Api(gateway, token, Narrator.silent(), language);
  }

  /** GET of a path, {@code fields} of the answer are told by JSON pointer. */
  public Answer get(String path, String... fields) {
    return tell(request(path).GET().build(), path, fields);
  }

  /** All entries of a list, page by page; nothing is told. */
  public List<JsonNode> all(String path) {
    var entries = new ArrayList<JsonNode>();
    var unheard = quietly();
    var join = path.contains("?") ? "&" : "?";
    var page = unheard.get(path + join + "limit=200").expect(200);
    entries.addAll(page.items());
    while (page.json().hasNonNull("next")) {
      page = unheard.get(path + join + "limit=200&cursor=" + page.field("/next")).expect(200);
      entries.addAll(page.items());
    }
    return entries;
  }

  /** POST of JSON with an idempotency key of its own. */
  public Answer post(String path, String json, String... fields) {
    return post(path, JSON, BodyPublishers.ofString(json), fields);
  }

  /** POST of JSON without an idempotency key. */
  public Answer postWithoutKey(String path, String json, String... fields) {
    var request =
        request(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(json)).build();
    return tell(request, path, fields);
  }

  /** POST of a step that needs no body. */
  public Answer step(String path, String... fields) {
    var request = withKey(path).POST(BodyPublishers.noBody()).build();
    return tell(request, path, fields);
  }

  /** POST of a file as the whole body. */
  public Answer post(String path, String mediaType, Path file, String... fields) {
    try {
      return post(path, mediaType, BodyPublishers.ofByteArray(Files.readAllBytes(file)), fields);
    } catch (IOException e) {
      throw new StoryFailure(file + " cannot be read", e);
    }
  }

  /** PATCH (RFC 7396) of the version that was read. */
  public Answer patch(String path, String version, String json, String... fields) {
    var request =
        request(path)
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", version)
            .method("PATCH", BodyPublishers.ofString(json))
            .build();
    return tell(request, path, fields);
  }

  /** PUT of JSON in the place of the version that was read. */
  public Answer put(String path, String version, String json, String... fields) {
    var request =
        request(path)
            .header("Content-Type", JSON)
            .header("If-Match", version)
            .PUT(BodyPublishers.ofString(json))
            .build();
    return tell(request, path, fields);
  }

  private Answer post(String path, String mediaType, BodyPublisher body, String... fields) {
    var request = withKey(path).header("Content-Type", mediaType).POST(body).build();
    return tell(request, path, fields);
  }

  private HttpRequest.Builder withKey(String path) {
    return request(path).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(gateway).resolve(path))
            .timeout(Duration.ofMinutes(2))
            .header("Accept-Language", language);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer tell(HttpRequest request, String path, String... fields) {
    try {
      var answer = Answer.of(HTTP.send(request, BodyHandlers.ofString()));
      narrator.exchange(request.method(), path, answer, fields);
      return answer;
    } catch (IOException e) {
      throw new StoryFailure(
          "The gateway does not answer at " + gateway + ": is ./exchange up running?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailure("Interrupted", e);
    }
  }
}
