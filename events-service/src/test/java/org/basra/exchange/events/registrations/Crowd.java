package org.basra.exchange.events.registrations;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basra.exchange.testing.Tokens;

/** Many people with a plain HTTP client each request of which costs the test next to nothing. */
final class Crowd implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> tokens;

  Crowd(int people) {
    var name = UUID.randomUUID().toString();
    this.tokens = IntStream.range(0, people).mapToObj(i -> Tokens.of(name + i, "member")).toList();
  }

  /** Person {@code number} registers with no body at all, as a simple client does it. */
  HttpResponse<String> register(int number, UUID occurrence) {
    return post(number, "/v1/occurrences/%s/registrations".formatted(occurrence));
  }

  HttpResponse<String> cancel(int number, UUID registration) {
    return post(number, "/v1/registrations/%s/cancellations".formatted(registration));
  }

  private HttpResponse<String> post(int number, String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
            .header("Authorization", "Bearer " + tokens.get(number))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
