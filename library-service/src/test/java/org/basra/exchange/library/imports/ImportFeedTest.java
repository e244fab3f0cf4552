package org.basra.exchange.library.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.imports.Imports.MARCXML;
import static org.basra.exchange.library.imports.Imports.collection;
import static org.basra.exchange.library.imports.Imports.ended;
import static org.basra.exchange.library.imports.Imports.librarian;
import static org.basra.exchange.library.imports.Imports.record;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.testing.TestStack;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class ImportFeedTest {

  @Inject ImportRunner runner;

  @Test
  void anImportIsToldUntilItHasEnded() throws Exception {
    // Given
    runner.stop();
    var place = Imports.start(MARCXML, file());
    var events = new ArrayList<String>();

    // When
    try (var client = HttpClient.newHttpClient()) {
      var answer = open(client, place, BodyHandlers.ofLines());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      answer.body().filter(line -> !line.isEmpty()).forEach(line -> take(line, events));
    }

    // Then
    assertThat(names(events)).startsWith("progress").endsWith("ended");
    assertThat(names(events).stream().filter("ended"::equals)).hasSize(1);
    var last = new JsonPath(events.getLast().substring("data:".length()));
    assertThat(last.getMap("")).isEqualTo(Imports.view(place).getMap(""));
    assertThat(last.getString("status")).isEqualTo("COMPLETED");
    assertThat(last.getLong("bytesRead")).isEqualTo(last.getLong("bytes")).isPositive();
  }

  @Test
  void anEndedImportIsToldOnceWhateverWasReadBefore() {
    // Given
    var place = Imports.start(MARCXML, file());
    ended(place);

    // When
    var stream =
        librarian()
            .header("Last-Event-ID", "7")
            .accept("text/event-stream")
            .get(place + "/events")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    // Then
    assertThat(stream.lines().filter(line -> line.startsWith("event"))).hasSize(1);
    assertThat(stream).contains("ended").contains("COMPLETED");
  }

  @Test
  void aReaderWhoLeavesHoldsNothingUp() throws Exception {
    // Given
    runner.stop();
    var place = Imports.start(MARCXML, file());
    try (var client = HttpClient.newHttpClient();
        InputStream body = open(client, place, BodyHandlers.ofInputStream()).body()) {
      assertThat(body.read()).isPositive();
    }

    // When
    runner.start();

    // Then
    assertThat(ended(place).getString("status")).isEqualTo("COMPLETED");
  }

  @Test
  void onlyLibrariansWatchAndOnlyWhatIsThere() {
    var missing = "/v1/imports/" + UUID.randomUUID() + "/events";
    librarian().get(missing).then().statusCode(404).body("code", is("IMPORT_NOT_FOUND"));
    given().auth().oauth2(Tokens.role("member")).get(missing).then().statusCode(403);
  }

  /** The runner begins once the first event was seen, so that there is progress to see. */
  private void take(String line, List<String> events) {
    if (events.isEmpty()) {
      runner.start();
    }
    events.add(line);
  }

  private static List<String> names(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("event:"))
        .map(line -> line.substring("event:".length()).strip())
        .toList();
  }

  private static <T> HttpResponse<T> open(
      HttpClient client, String place, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + place + "/events"))
            .header("Authorization", "Bearer " + Tokens.role("librarian"))
            .build();
    return client.send(request, handler);
  }

  private static byte[] file() {
    var records = Stream.generate(() -> record("t" + UUID.randomUUID(), "كتاب")).limit(50).toList();
    return collection(records.toArray(String[]::new));
  }
}
