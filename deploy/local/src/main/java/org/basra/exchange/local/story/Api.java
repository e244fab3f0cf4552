package org.basra.exchange.local.story;

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
import java.util.UUID;

/** The public API as one caller sees it; says every request and its answer to a narrator. */
public final class Api {

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String gateway;
  private final String token;
  private final Narrator narrator;

  /** {@code token}: the caller's access token. */
  public Api(String gateway, String token, Narrator narrator) {
    this.gateway = gateway;
    this.token = token;
    this.narrator = narrator;
  }

  /** GET of a path, {@code fields} of the answer are told by JSON pointer. */
  public Answer get(String path, String... fields) {
    return tell(request(path).GET().build(), path, fields);
  }

  /** POST of JSON with an idempotency key of its own. */
  public Answer post(String path, String json, String... fields) {
    return post(path, "application/json", BodyPublishers.ofString(json), fields);
  }

  /** POST of a step that needs no body. */
  public Answer step(String path, String... fields) {
    var request =
        request(path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.noBody());
    return tell(request.build(), path, fields);
  }

  /** POST of a file as the whole body. */
  public Answer post(String path, String mediaType, Path file, String... fields) {
    try {
      return post(path, mediaType, BodyPublishers.ofByteArray(Files.readAllBytes(file)), fields);
    } catch (IOException e) {
      throw new StoryFailure(file + " cannot be read", e);
    }
  }

  private Answer post(String path, String mediaType, BodyPublisher body, String... fields) {
    var request =
        request(path)
            .header("Content-Type", mediaType)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(body);
    return tell(request.build(), path, fields);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(gateway).resolve(path))
        .timeout(Duration.ofMinutes(2))
        .header("Accept-Language", "en")
        .header("Authorization", "Bearer " + token);
  }

  private Answer tell(HttpRequest request, String path, String... fields) {
    try {
      var answer = Answer.of(http.send(request, BodyHandlers.ofString()));
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
