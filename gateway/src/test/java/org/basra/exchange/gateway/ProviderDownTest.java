package org.basra.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.basra.exchange.gateway.testing.GatewayStack;
import org.basra.exchange.gateway.testing.RawClient;
import org.basra.exchange.gateway.testing.TestUpstream;
import org.basra.exchange.testing.OffContract;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OffContract("Raw sockets look at every byte themselves")
@TestProfile(ProviderDownTest.NoProvider.class)
class ProviderDownTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  /** A gateway whose login service has never been reachable. */
  public static final class NoProvider implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(GatewayStack.class, Map.of("provider", "down")));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }

  @Test
  void aTokenThatNobodyCanJudgeIsNotAcceptedAndNotCalledBad() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var token = "Authorization: Bearer " + Tokens.role("member");
      var answer = RawClient.get("/api/library/v1/records", token, "Accept-Language: en");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isEqualTo("5");
      assertThat(answer.text()).contains("LOGIN_UNAVAILABLE");
      assertThat(upstream.received()).isEmpty();
    }
  }

  @Test
  void publicReadingGoesOn() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      assertThat(RawClient.get("/api/library/v1/records").status()).isEqualTo(200);
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void theGatewayIsReady() throws IOException {
    assertThat(RawClient.get("/q/health/ready").status()).isEqualTo(200);
  }
}
