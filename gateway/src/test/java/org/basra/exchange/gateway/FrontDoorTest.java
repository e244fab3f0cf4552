package org.basra.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
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
class FrontDoorTest {

  private static final String OK =
      "HTTP/1.1 200 OK\r\nVary: Accept-Language\r\nContent-Length: 2\r\n\r\nok";
  private static final String RECORDS = "/api/library/v1/records";
  private static final String KNOWN = "Origin: http://127.0.0.1:3000";

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "BREW", "get"})
  void unknownMethodsAreRefused(String method) throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var answer = RawClient.exchange(method, RECORDS, "");

      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow")).contains("GET", "PATCH").doesNotContain("TRACE");
      assertThat(answer.text()).contains("METHOD_NOT_ALLOWED");
      assertThat(upstream.received()).isEmpty();
    }
  }

  @Test
  void aTunnelIsRefused() throws IOException {
    var answer = RawClient.exchange("CONNECT", "evil.example:443", "");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.text()).contains("METHOD_NOT_ALLOWED");
  }

  @Test
  void aWebSocketIsRefused() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var answer =
          RawClient.get(
              RECORDS,
              "Connection: Upgrade",
              "Upgrade: websocket",
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
              "Sec-WebSocket-Version: 13",
              "X-User: admin");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).contains("UPGRADE_REFUSED");
      assertThat(upstream.received()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Host: a b|400|HOST_INVALID",
        "Host: evil.example/path|400|HOST_INVALID",
        "Host: user@evil.example|400|HOST_INVALID",
        "X-No: host|400|HOST_INVALID",
        "Host: a\\r\\nHost: b|400|HOST_INVALID",
        "Host: a\\r\\nExpect: tea|417|EXPECTATION_FAILED",
        "Host: a\\r\\nTransfer-Encoding: gzip, chunked|400|MALFORMED_REQUEST"
      })
  void whatIsNoProperRequestIsRefused(String headers, int status, String code) throws IOException {
    try (var upstream = TestUpstream.answering("library", OK);
        var client = new RawClient()) {
      var lines = headers.replace("\\r\\n", "\r\n");
      client.send("POST " + RECORDS + " HTTP/1.1\r\n" + lines + "\r\n\r\n");

      var answer = client.answer();

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.text()).contains(code);
      assertThat(upstream.received()).isEmpty();
    }
  }

  @Test
  void twoWaysOfFramingNeverReachTheServiceAsTwoRequests() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      RawClient.exchange(
          "POST",
          RECORDS,
          "0\r\n\r\nGET /v1/smuggled HTTP/1.1\r\nHost: x\r\n\r\n",
          "Content-Length: 6",
          "Transfer-Encoding: chunked");

      assertThat(upstream.received()).noneMatch(request -> request.target().contains("smuggled"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/api/library",
        "/api/library/",
        "/api/library/q/metrics",
        "/api/library/q/health",
        "/api/library/openapi",
        "/api/library/vx/records",
        "/api/library/v/records",
        "/api/Library/v1/records",
        "/api/unknown/v1/records",
        "/v1/records",
        "/q/",
        "/q/openapi",
        "/q/dev",
        "/webjars/swagger-ui/5.31.0/index.html",
        "/docs/index.css",
        "/META-INF/MANIFEST.MF"
      })
  void nothingElseIsPublic(String path) throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var answer = RawClient.get(path);

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.text()).contains("\"code\":\"NOT_FOUND\"");
      assertThat(upstream.received()).isEmpty();
    }
  }

  @Test
  void aKnownOriginMayCallAndReadWhatItNeeds() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var preflight =
          RawClient.exchange(
              "OPTIONS",
              RECORDS,
              "",
              KNOWN,
              "Access-Control-Request-Method: PUT",
              "Access-Control-Request-Headers: if-match");
      var answer = RawClient.get(RECORDS, KNOWN);

      assertThat(preflight.status()).isEqualTo(204);
      assertThat(preflight.header("Access-Control-Allow-Origin"))
          .isEqualTo("http://127.0.0.1:3000");
      assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PUT");
      assertThat(preflight.header("Access-Control-Allow-Headers")).contains("If-Match");
      assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("3600");
      assertThat(preflight.header("Access-Control-Allow-Credentials")).isNull();
      assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://127.0.0.1:3000");
      assertThat(answer.header("Access-Control-Expose-Headers"))
          .contains("ETag", "Link", "Location", "Retry-After", "X-Request-Id")
          .contains("Idempotency-Replayed");
      assertThat(answer.all("Vary")).contains("Origin", "Accept-Language");
      assertThat(upstream.received()).as("the gateway answers preflights").hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:3000.evil.example", "*"})
  void anUnknownOriginMayNotCall(String origin) throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var preflight =
          RawClient.exchange(
              "OPTIONS", RECORDS, "", "Origin: " + origin, "Access-Control-Request-Method: GET");
      var answer = RawClient.get(RECORDS, "Origin: " + origin);

      assertThat(preflight.status()).isEqualTo(403);
      assertThat(preflight.text()).contains("ORIGIN_NOT_ALLOWED");
      assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void healthNamesEachServiceAndFailsForNone() throws IOException {
    try (var upstream =
        TestUpstream.answering("library", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
      var answer = RawClient.get("/health");
      var body = answer.text();

      assertThat(answer.status()).isEqualTo(200);
      assertThat(body)
          .contains("\"status\":\"DEGRADED\"")
          .containsPattern("\"library\":\\{\"status\":\"UP\",\"latencyMs\":[0-9]+}")
          .contains("\"down\":{\"status\":\"DOWN\"}");
      assertThat(upstream.only().target()).isEqualTo("/q/health/ready");
    }
  }

  @Test
  void readinessAsksNoService() throws IOException {
    assertThat(RawClient.get("/q/health/ready").status()).isEqualTo(200);
  }

  @Test
  void measurementsNameServicesAndStatusClassesAndNoPaths() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      RawClient.get("/api/library/v1/records/secret-path");
      var metrics = RawClient.get("/q/metrics").text();

      assertThat(metrics)
          .contains("exchange_gateway_requests_seconds_count{service=\"library\",status=\"2xx\"}")
          .contains("exchange_gateway_breaker_open{service=\"library\"}")
          .doesNotContain("secret-path");
      assertThat(upstream.received()).hasSize(1);
    }
  }
}
