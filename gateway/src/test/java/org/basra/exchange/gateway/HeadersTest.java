package org.basra.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.basra.exchange.gateway.testing.GatewayStack;
import org.basra.exchange.gateway.testing.RawClient;
import org.basra.exchange.gateway.testing.TestUpstream;
import org.basra.exchange.testing.OffContract;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OffContract("Raw sockets look at every byte themselves")
@QuarkusTestResource(GatewayStack.class)
class HeadersTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded: for=6.6.6.6",
        "X-Forwarded-User: admin",
        "x-forwarded-prefix: /evil",
        "X-Forwarded-Port: 1",
        "X-Forwarded-Groups: admin",
        "X-User: admin",
        "X-User-Id: 1",
        "X-UserInfo: e30=",
        "X_User: admin",
        "x_forwarded_for: 6.6.6.6",
        "X-Auth-Request-User: admin",
        "X-Authenticated-User: admin",
        "X-Remote-User: admin",
        "Remote-User: admin",
        "X-Roles: admin",
        "X-Identity: admin",
        "X-Exchange-Caller: admin",
        "X-Real-IP: 6.6.6.6",
        "True-Client-IP: 6.6.6.6",
        "X-Original-URL: /v1/audit",
        "X-Rewrite-URL: /v1/audit",
        "X-HTTP-Method-Override: DELETE",
        "X-HTTP-Method: DELETE",
        "X-Method-Override: DELETE",
        "X-Client-Cert: MII",
        "Cookie: KEYCLOAK_SESSION=1",
        "Accept-Encoding: gzip",
        "TE: trailers",
        "Keep-Alive: timeout=5",
        "Proxy-Authorization: Basic YTpi",
        "Proxy-Connection: keep-alive",
        "HTTP2-Settings: AAMAAABkAAQAAP__",
        "Upgrade: h2c"
      })
  void whatOnlyTheGatewayMaySayIsNotTakenFromTheClient(String forged) throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var answer = RawClient.get("/api/library/v1/records", forged);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(upstream.only().headers()).noneMatch(line -> line.equalsIgnoreCase(forged));
    }
  }

  @Test
  void theServiceLearnsWhoAskedAndUnderWhichName() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      RawClient.get(
          "/api/library/v1/records", "X-Forwarded-For: 6.6.6.6", "X-Forwarded-Host: evil.example");

      var seen = upstream.only();
      assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
      assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
      assertThat(seen.header("X-Forwarded-Host")).isEqualTo("api.example:8080");
      assertThat(seen.header("Host")).startsWith("127.0.0.1:");
    }
  }

  @Test
  void headersNamedInConnectionStayOnTheConnection() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      RawClient.get(
          "/api/library/v1/records",
          "Connection: close, X-Hop",
          "Connection: x-other",
          "X-Hop: 1",
          "X-Other: 2",
          "X-End: 3");

      var seen = upstream.only();
      assertThat(seen.header("X-Hop")).isNull();
      assertThat(seen.header("X-Other")).isNull();
      assertThat(seen.header("Connection")).isNull();
      assertThat(seen.header("X-End")).isEqualTo("3");
    }
  }

  @Test
  void namingTheTokenInConnectionDoesNotMakeACallerAnonymous() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var token = "Bearer " + Tokens.role("member");
      RawClient.get(
          "/api/library/v1/records", "Connection: Authorization", "Authorization: " + token);

      assertThat(upstream.only().header("Authorization")).isEqualTo(token);
    }
  }

  @Test
  void theServicesConnectionIsNotTheClients() throws IOException {
    var response =
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: X-Inner\r\nX-Inner: 1\r\n"
            + "Keep-Alive: timeout=9\r\nProxy-Authenticate: Basic\r\nUpgrade: h2c\r\n"
            + "Server: secret/1.0\r\nX-Powered-By: secret\r\n"
            + "Access-Control-Allow-Origin: *\r\nX-Kept: yes\r\n\r\nok";
    try (var upstream = TestUpstream.answering("library", response)) {
      var answer = RawClient.get("/api/library/v1/records");

      for (var name :
          List.of(
              "Connection",
              "X-Inner",
              "Keep-Alive",
              "Proxy-Authenticate",
              "Upgrade",
              "Server",
              "X-Powered-By",
              "Access-Control-Allow-Origin")) {
        assertThat(answer.header(name)).as(name).isNull();
      }
      assertThat(answer.header("X-Kept")).isEqualTo("yes");
      assertThat(upstream.only().method()).isEqualTo("GET");
    }
  }

  @Test
  void aGoodRequestIdAndTraceAreKept() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var answer =
          RawClient.get(
              "/api/library/v1/records", "X-Request-Id: reading.room-42", "traceparent: " + TRACE);

      assertThat(upstream.only().header("X-Request-Id")).isEqualTo("reading.room-42");
      assertThat(upstream.only().header("traceparent")).isEqualTo(TRACE);
      assertThat(answer.header("X-Request-Id")).isEqualTo("reading.room-42");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "with space here", "<script>alert</script>", "a/b/c/d/e/f"})
  void aBadRequestIdIsReplaced(String id) throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var answer = RawClient.get("/api/library/v1/records", "X-Request-Id: " + id);

      assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}");
      assertThat(upstream.only().header("X-Request-Id")).isEqualTo(answer.header("X-Request-Id"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "garbage"
      })
  void aBadTraceIsReplaced(String trace) throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      RawClient.get("/api/library/v1/records", "traceparent: " + trace);

      assertThat(upstream.only().header("traceparent"))
          .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
          .isNotEqualTo(trace);
    }
  }

  @Test
  void addressesInTheAnswerArePublicOnes() throws IOException {
    int port = Integer.getInteger("upstream.port.library");
    var response =
        """
        HTTP/1.1 201 Created\r
        Location: http://127.0.0.1:%d/v1/loans/7\r
        Content-Location: /v1/loans/7\r
        Link: </v1/loans?cursor=a%%2Cb>; rel="next", <https://elsewhere.example/v1/x>; rel="help"\r
        Content-Length: 0\r
        \r
        """
            .formatted(port);
    try (var upstream = TestUpstream.answering("library", response)) {
      var answer = RawClient.exchange("POST", "/api/library/v1/loans", "", "Content-Length: 0");

      assertThat(upstream.only().header("Content-Length")).isEqualTo("0");
      assertThat(answer.header("Location")).isEqualTo("/api/library/v1/loans/7");
      assertThat(answer.header("Content-Location")).isEqualTo("/api/library/v1/loans/7");
      assertThat(answer.header("Link"))
          .isEqualTo(
              "</api/library/v1/loans?cursor=a%2Cb>; rel=\"next\","
                  + " <https://elsewhere.example/v1/x>; rel=\"help\"");
    }
  }

  @Test
  void everyAnswerProtectsTheBrowserThatShowsIt() throws IOException {
    var answer = RawClient.get("/nothing/here");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
  }
}
