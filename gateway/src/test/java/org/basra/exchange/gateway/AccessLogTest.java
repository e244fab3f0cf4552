package org.basra.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.basra.exchange.gateway.testing.GatewayStack;
import org.basra.exchange.gateway.testing.RawClient;
import org.basra.exchange.gateway.testing.TestUpstream;
import org.basra.exchange.testing.OffContract;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OffContract("Raw sockets look at every byte themselves")
@QuarkusTestResource(GatewayStack.class)
class AccessLogTest {

  private final PrintStream screen = System.out;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void leave() {
    System.setOut(screen);
  }

  @Test
  void aLineHasTimesAndNeitherQueryNorToken() throws Exception {
    var ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    var token = Tokens.role("member");
    try (var upstream = TestUpstream.answering("library", ok)) {
      RawClient.get(
          "/api/library/v1/records?q=secret",
          "Authorization: Bearer " + token,
          "X-Request-Id: logged-request-1");

      var line = line("logged-request-1");

      assertThat(line.path("method").asText()).isEqualTo("GET");
      assertThat(line.path("path").asText()).isEqualTo("/api/library/v1/records");
      assertThat(line.path("status").asInt()).isEqualTo(200);
      assertThat(line.path("bytes").asInt()).isEqualTo(2);
      assertThat(line.path("service").asText()).isEqualTo("library");
      double connect = line.path("connectMs").asDouble();
      double first = line.path("firstByteMs").asDouble();
      assertThat(connect).isPositive().isLessThanOrEqualTo(first);
      assertThat(first).isLessThanOrEqualTo(line.path("totalMs").asDouble());
      assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("secret", token, "127.0.0.1");
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void aRefusedTargetIsNotWritten() throws Exception {
    RawClient.get("/api/library/v1/%2e%2e/forged", "X-Request-Id: logged-request-2");

    var line = line("logged-request-2");

    assertThat(line.path("path").asText()).isEqualTo("-");
    assertThat(line.path("status").asInt()).isEqualTo(400);
    assertThat(line.has("connectMs")).isFalse();
  }

  private JsonNode line(String requestId) throws IOException, InterruptedException {
    for (int attempt = 0; attempt < 100; attempt++) {
      for (var line : log.toString(StandardCharsets.UTF_8).split("\n")) {
        if (line.contains(requestId)) {
          return new ObjectMapper().readTree(line);
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("No line of " + requestId);
  }
}
