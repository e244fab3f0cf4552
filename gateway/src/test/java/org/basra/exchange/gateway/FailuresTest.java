package org.basra.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.basra.exchange.gateway.testing.GatewayStack;
import org.basra.exchange.gateway.testing.RawClient;
import org.basra.exchange.gateway.testing.TestUpstream;
import org.basra.exchange.testing.OffContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OffContract("Raw sockets look at every byte themselves")
@QuarkusTestResource(GatewayStack.class)
class FailuresTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  @Test
  void aServiceThatIsDownIsUnavailableInTheCallersLanguage() throws IOException {
    var answer = RawClient.get("/api/down/v1/items", "Accept-Language: ar");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Content-Language")).isEqualTo("ar");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    assertThat(answer.text())
        .contains("\"code\":\"UPSTREAM_UNAVAILABLE\"", "الخدمة غير متاحة الآن")
        .contains("\"requestId\":\"" + answer.header("X-Request-Id"));
  }

  @Test
  void aServiceThatIsSlowTimesOut() throws IOException {
    try (var upstream = TestUpstream.start("slow", (request, connection) -> request.body())) {
      var answer = RawClient.get("/api/slow/v1/items", "Accept-Language: en");

      assertThat(answer.status()).isEqualTo(504);
      assertThat(answer.text()).contains("\"code\":\"UPSTREAM_TIMEOUT\"", "did not answer in time");
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void aServiceThatHangsUpHasFailedAndIsNotAskedTwice() throws IOException {
    try (var upstream =
        TestUpstream.start("library", (request, connection) -> connection.close())) {
      var answer = RawClient.get("/api/library/v1/records");

      assertThat(answer.status()).isEqualTo(502);
      assertThat(answer.text()).contains("UPSTREAM_FAILED");
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void anAnswerThatIsNotHttpIsAFailure() throws IOException {
    try (var upstream = TestUpstream.answering("library", "220 smtp.example ready\r\n\r\n")) {
      var answer = RawClient.get("/api/library/v1/records");

      assertThat(answer.status()).isEqualTo(502);
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void aSwitchOfProtocolNobodyAskedForIsAFailure() throws IOException {
    try (var upstream =
        TestUpstream.answering(
            "library",
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n")) {
      var answer = RawClient.get("/api/library/v1/records");

      assertThat(answer.status()).isEqualTo(502);
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void anAnswerThatBreaksOffBreaksOffForTheClientToo() throws IOException {
    try (var upstream =
        TestUpstream.start(
            "library",
            (request, connection) -> {
              TestUpstream.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
              TestUpstream.reset(connection);
            })) {
      var answer = RawClient.get("/api/library/v1/records");

      assertThat(answer.body()).hasSizeLessThan(9);
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void aChunkedAnswerThatBreaksOffIsNotEndedPolitely() throws IOException {
    try (var upstream =
        TestUpstream.start(
            "library",
            (request, connection) -> {
              TestUpstream.write(
                  connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");
              connection.close();
            })) {
      var answer = RawClient.get("/api/library/v1/records");

      assertThat(answer.chunk()).isEqualTo("half".getBytes(StandardCharsets.US_ASCII));
      assertThatThrownBy(answer::chunk).isInstanceOf(IOException.class);
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void whenTheClientLeavesTheServiceIsTold() throws Exception {
    var left = new CompletableFuture<Integer>();
    try (var upstream =
        TestUpstream.start(
            "library",
            (request, connection) -> {
              TestUpstream.write(
                  connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n");
              left.complete(request.in().read());
            })) {
      var client = new RawClient();
      client.send(RawClient.head("GET", "/api/library/v1/records")).answer().chunk();
      client.close();

      assertThat(left.get(5, TimeUnit.SECONDS)).as("end of the connection").isEqualTo(-1);
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void whenTheClientLeavesBeforeTheAnswerTheServiceIsTold() throws Exception {
    var asked = new CompletableFuture<Boolean>();
    var left = new CompletableFuture<Integer>();
    try (var upstream =
        TestUpstream.start(
            "library",
            (request, connection) -> {
              asked.complete(true);
              left.complete(request.in().read());
            })) {
      var client = new RawClient().send(RawClient.head("GET", "/api/library/v1/records"));
      asked.get(5, TimeUnit.SECONDS);
      client.close();

      assertThat(left.get(5, TimeUnit.SECONDS)).isEqualTo(-1);
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void anUploadThatStopsArrivingIsGivenUp() throws IOException {
    try (var upstream = TestUpstream.start("library", (request, connection) -> request.body());
        var client = new RawClient()) {
      client.send(RawClient.head("POST", "/api/library/v1/imports", "Content-Length: 10") + "half");

      var answer = client.answer();

      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.text()).contains("REQUEST_TIMEOUT");
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void anEarlyAnswerEndsAnUploadNobodyWants() throws IOException {
    try (var upstream =
            TestUpstream.start(
                "library",
                (request, connection) ->
                    TestUpstream.write(
                        connection,
                        "HTTP/1.1 415 Unsupported Media Type\r\nContent-Length: 2\r\n\r\nno"));
        var client = new RawClient()) {
      client.send(
          RawClient.head("POST", "/api/library/v1/imports", "Content-Length: 100") + "MARC");

      var answer = client.answer();

      assertThat(answer.status()).isEqualTo(415);
      assertThat(answer.text()).isEqualTo("no");
      assertThat(client.answer()).as("connection closed").isNull();
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void theBreakerOpensAfterFailuresAndClosesAfterAGoodProbe() throws Exception {
    var healthy = new AtomicBoolean();
    var asked = new AtomicInteger();
    try (var upstream =
        TestUpstream.start(
            "flaky",
            (request, connection) -> {
              asked.incrementAndGet();
              if (healthy.get()) {
                TestUpstream.write(connection, OK);
              } else {
                connection.close();
              }
            })) {
      for (int i = 0; i < 3; i++) {
        assertThat(RawClient.get("/api/flaky/v1/x").status()).isEqualTo(502);
      }
      var refused = RawClient.get("/api/flaky/v1/x");
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(asked).as("the open breaker spares the service").hasValue(3);

      healthy.set(true);
      Thread.sleep(700);

      assertThat(RawClient.get("/api/flaky/v1/x").status()).isEqualTo(200);
      assertThat(RawClient.get("/api/flaky/v1/x").status()).isEqualTo(200);
      assertThat(upstream.received()).hasSize(5);
    }
  }

  @Test
  void refusalsByTheServiceDoNotOpenTheBreaker() throws IOException {
    try (var upstream =
        TestUpstream.answering("flaky", "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n")) {
      for (int i = 0; i < 6; i++) {
        assertThat(RawClient.get("/api/flaky/v1/x").status()).isEqualTo(500);
      }
      assertThat(upstream.received()).hasSize(6);
    }
  }
}
