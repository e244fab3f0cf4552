package org.basra.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.basra.exchange.gateway.testing.GatewayStack;
import org.basra.exchange.gateway.testing.RawClient;
import org.basra.exchange.gateway.testing.TestUpstream;
import org.basra.exchange.testing.OffContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OffContract("Raw sockets look at every byte themselves")
@QuarkusTestResource(GatewayStack.class)
class AnswersTest {

  private static final String LONG = "{\"title\":\"rijal fi al-shams\"}".repeat(100);

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, 204 No Content, ''",
    "GET, 304 Not Modified, ETag: \"7\"",
    "DELETE, 204 No Content, ''"
  })
  void answersWithoutBodyHaveNone(String method, String status, String header) throws IOException {
    var response = "HTTP/1.1 " + status + "\r\n" + (header.isEmpty() ? "" : header + "\r\n");
    try (var upstream = TestUpstream.answering("library", response + "\r\n");
        var client = new RawClient()) {
      var request = RawClient.head(method, "/api/library/v1/records/1", "Accept-Encoding: gzip");
      var first = client.send(request).answer();
      var second = client.send(request).answer();

      assertThat(first.start()).endsWith(status);
      assertThat(first.header("Content-Length")).isNull();
      assertThat(first.header("Transfer-Encoding")).isNull();
      assertThat(first.header("Content-Encoding")).isNull();
      assertThat(second.status()).as("connection still in step").isEqualTo(first.status());
      assertThat(upstream.received()).hasSize(2);
    }
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() throws IOException {
    try (var upstream =
            TestUpstream.answering(
                "library",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4242\r\n\r\n");
        var client = new RawClient()) {
      var request = RawClient.head("HEAD", "/api/library/v1/records/1", "Accept-Encoding: gzip");
      var first = client.send(request).answer();
      var second = client.send(request).answer();

      assertThat(first.header("Content-Length")).isEqualTo("4242");
      assertThat(first.header("Transfer-Encoding")).isNull();
      assertThat(second.status()).isEqualTo(200);
      assertThat(upstream.received()).hasSize(2);
    }
  }

  @Test
  void eventsArriveOneByOneAndUncompressed() throws Exception {
    var read = new CountDownLatch(1);
    try (var upstream =
        TestUpstream.start(
            "library",
            (request, connection) -> {
              TestUpstream.write(
                  connection,
                  "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                      + "Transfer-Encoding: chunked\r\n\r\n9\r\ndata: 1\n\n\r\n");
              if (await(read)) {
                TestUpstream.write(connection, "9\r\ndata: 2\n\n\r\n0\r\n\r\n");
              }
            })) {
      var answer = RawClient.get("/api/library/v1/feed", "Accept-Encoding: gzip");

      assertThat(text(answer.chunk())).isEqualTo("data: 1\n\n");
      read.countDown();
      assertThat(text(answer.chunk())).isEqualTo("data: 2\n\n");
      assertThat(answer.header("Content-Encoding")).isNull();
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "application/problem+json",
        "application/yaml",
        "text/csv"
      })
  void textIsCompressedOnceAndItsTagWeakened(String type) throws IOException {
    try (var upstream = answering(type, "ETag: \"v7\"\r\n")) {
      var answer = RawClient.get("/api/library/v1/records", "Accept-Encoding: br, gzip");

      assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(answer.header("ETag")).isEqualTo("W/\"v7\"");
      assertThat(answer.all("Vary")).contains("Accept-Encoding");
      assertThat(answer.header("Content-Length")).isNull();
      var body = answer.body();
      assertThat(body.length).isLessThan(LONG.length() / 4);
      assertThat(unzipped(body)).isEqualTo(LONG);
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0} / {1} / {2}")
  @CsvSource({
    "application/json, identity, ''",
    "application/json, 'gzip;q=0', ''",
    "application/json, br, ''",
    "image/png, gzip, ''",
    "application/marc, gzip, ''",
    "text/event-stream, gzip, ''",
    "application/json, gzip, 'Content-Encoding: br'",
    "application/json, gzip, 'Cache-Control: no-transform'"
  })
  void otherAnswersAreLeftAlone(String type, String accepted, String extra) throws IOException {
    var headers = "ETag: \"v7\"\r\n" + (extra.isEmpty() ? "" : extra + "\r\n");
    try (var upstream = answering(type, headers)) {
      var answer = RawClient.get("/api/library/v1/records", "Accept-Encoding: " + accepted);

      assertThat(answer.header("ETag")).isEqualTo("\"v7\"");
      assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(LONG.length()));
      assertThat(answer.text()).isEqualTo(LONG);
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void theTagOfACompressedAnswerIsGoodForAConditionalWrite() throws IOException {
    try (var upstream = TestUpstream.answering("library", "HTTP/1.1 204 No Content\r\n\r\n")) {
      RawClient.exchange(
          "DELETE", "/api/library/v1/records/1", "", "If-Match: W/\"v7\", \"W/x\", W/\"v8\"");

      assertThat(upstream.only().header("If-Match")).isEqualTo("\"v7\", \"W/x\", \"v8\"");
    }
  }

  @Test
  void aCompressedCopyIsRecognisedAsCurrent() throws IOException {
    try (var upstream =
        TestUpstream.answering("library", "HTTP/1.1 304 Not Modified\r\nETag: \"v7\"\r\n\r\n")) {
      var answer = RawClient.get("/api/library/v1/records/1", "If-None-Match: W/\"v7\"");

      assertThat(upstream.only().header("If-None-Match")).isEqualTo("\"v7\"");
      assertThat(answer.status()).isEqualTo(304);
      assertThat(answer.header("ETag")).isEqualTo("W/\"v7\"");
    }
  }

  @Test
  void anOldClientGetsAnAnswerWithoutChunksAndItsEnd() throws IOException {
    var response = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nMARC\r\n0\r\n\r\n";
    try (var upstream = TestUpstream.answering("library", response);
        var client = new RawClient()) {
      client.send(
          "GET /api/library/v1/records HTTP/1.0\r\nHost: x\r\nConnection: keep-alive\r\n\r\n");

      var answer = client.answer();

      assertThat(answer.header("Transfer-Encoding")).isNull();
      assertThat(answer.text()).isEqualTo("MARC");
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrder() throws IOException {
    try (var upstream =
            TestUpstream.start(
                "library",
                (request, connection) -> {
                  var body = request.target();
                  TestUpstream.write(
                      connection,
                      "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                });
        var client = new RawClient()) {
      client.send(
          RawClient.head("GET", "/api/library/v1/a")
              + RawClient.head("GET", "/api/library/v1//b")
              + RawClient.head("GET", "/api/library/v1/c"));

      assertThat(client.answer().text()).isEqualTo("/v1/a");
      assertThat(client.answer().text()).contains("TARGET_NOT_CANONICAL");
      assertThat(client.answer().text()).isEqualTo("/v1/c");
      assertThat(upstream.received()).hasSize(2);
    }
  }

  private static TestUpstream answering(String type, String headers) throws IOException {
    return TestUpstream.answering(
        "library",
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\n%sContent-Length: %d\r\n\r\n%s"
            .formatted(type, headers, LONG.length(), LONG));
  }

  private static boolean await(CountDownLatch latch) throws IOException {
    try {
      return latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String unzipped(byte[] bytes) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return text(in.readAllBytes());
    }
  }
}
