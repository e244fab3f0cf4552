package org.basra.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.PooledByteBufAllocator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.basra.exchange.gateway.testing.GatewayStack;
import org.basra.exchange.gateway.testing.RawClient;
import org.basra.exchange.gateway.testing.Received;
import org.basra.exchange.gateway.testing.TestUpstream;
import org.basra.exchange.testing.OffContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OffContract("Raw sockets look at every byte themselves")
@QuarkusTestResource(GatewayStack.class)
class BodiesTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  private static final int MEGABYTE = 1024 * 1024;

  @Test
  void aBodyOfKnownLengthKeepsItsLength() throws IOException {
    try (var upstream = TestUpstream.start("library", BodiesTest::echo)) {
      var body = "{\"title\":\"x\"}".repeat(5000);
      var answer =
          RawClient.exchange(
              "POST", "/api/library/v1/records", body, "Content-Length: " + body.length());

      assertThat(upstream.only().header("Content-Length"))
          .isEqualTo(Integer.toString(body.length()));
      assertThat(upstream.only().header("Transfer-Encoding")).isNull();
      assertThat(answer.text()).isEqualTo(body);
    }
  }

  @Test
  void aChunkedBodyStaysChunked() throws IOException {
    try (var upstream = TestUpstream.start("library", BodiesTest::echo)) {
      var answer =
          RawClient.exchange(
              "POST",
              "/api/library/v1/records",
              "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n",
              "Transfer-Encoding: chunked");

      assertThat(upstream.only().header("Transfer-Encoding")).isEqualTo("chunked");
      assertThat(upstream.only().header("Content-Length")).isNull();
      assertThat(answer.text()).isEqualTo("hello world");
    }
  }

  @Test
  void anUploadArrivesPieceByPiece() throws Exception {
    var firstPiece = new CompletableFuture<String>();
    try (var upstream =
            TestUpstream.start(
                "library",
                (request, connection) -> {
                  firstPiece.complete(new String(request.chunk(), StandardCharsets.US_ASCII));
                  request.chunk();
                  request.chunk();
                  TestUpstream.write(connection, OK);
                });
        var client = new RawClient()) {
      client.send(
          RawClient.head("POST", "/api/library/v1/imports", "Transfer-Encoding: chunked")
              + "5\r\nfirst\r\n");

      assertThat(firstPiece.get(5, TimeUnit.SECONDS)).isEqualTo("first");
      client.send("4\r\nlast\r\n0\r\n\r\n");
      assertThat(client.answer().status()).isEqualTo(200);
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void theGatewayInvitesTheBodyThatAClientHoldsBack() throws IOException {
    try (var upstream = TestUpstream.start("library", BodiesTest::echo);
        var client = new RawClient()) {
      client.send(
          RawClient.head(
              "POST", "/api/library/v1/imports", "Expect: 100-continue", "Content-Length: 4"));
      assertThat(client.answer().status()).isEqualTo(100);

      client.send("MARC");

      assertThat(client.answer().text()).isEqualTo("MARC");
      assertThat(upstream.only().header("Expect")).isNull();
    }
  }

  @Test
  void anAnnouncedBodyBeyondTheLimitIsRefusedUnread() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK);
        var client = new RawClient()) {
      client.send(RawClient.head("POST", "/api/library/v1/imports", "Content-Length: 16777217"));

      var answer = client.answer();

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(answer.text()).contains("BODY_TOO_LARGE");
      assertThat(upstream.received()).isEmpty();
    }
  }

  @Test
  void aStreamBeyondTheLimitIsCutOffAndTheServiceSeesThatItIsIncomplete() throws Exception {
    var broken = new CompletableFuture<String>();
    try (var upstream =
            TestUpstream.start(
                "library",
                (request, connection) -> {
                  try {
                    request.body();
                    broken.complete("complete");
                  } catch (IOException | NumberFormatException brokenOff) {
                    broken.complete("broken off");
                  }
                });
        var client = new RawClient()) {
      client.send(RawClient.head("POST", "/api/library/v1/imports", "Transfer-Encoding: chunked"));
      var piece =
          ("100000\r\n" + "x".repeat(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 17; i++) {
        client.send(piece);
      }

      var answer = client.answer();

      assertThat(answer.status()).isEqualTo(413);
      assertThat(broken.get(5, TimeUnit.SECONDS)).isEqualTo("broken off");
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @Test
  void aSlowReaderHoldsTheServiceBackInsteadOfFillingMemory() throws Exception {
    int megabytes = 200;
    var sent = new AtomicLong();
    var piece = new byte[MEGABYTE];
    new Random(7).nextBytes(piece);
    try (var upstream =
            TestUpstream.start(
                "library",
                (request, connection) -> {
                  var head = "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n";
                  TestUpstream.write(connection, head.formatted((long) megabytes * MEGABYTE));
                  for (int i = 0; i < megabytes; i++) {
                    connection.getOutputStream().write(piece);
                    sent.addAndGet(MEGABYTE);
                  }
                });
        var client = new RawClient()) {
      var answer = client.send(RawClient.head("GET", "/api/library/v1/exports/1")).answer();
      Thread.sleep(800);

      assertThat(sent.get()).as("sent before the client read").isLessThan(24L * MEGABYTE);
      long before = usedMemory();
      for (int i = 0; i < megabytes; i++) {
        assertThat(Arrays.equals(answer.in().readNBytes(MEGABYTE), piece)).isTrue();
        if (i % 50 == 49) {
          assertThat(usedMemory() - before).as("growth").isLessThan(48L * MEGABYTE);
        }
      }
      assertThat(upstream.received()).hasSize(1);
    }
  }

  private static long usedMemory() {
    System.gc();
    var pooled = PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() + pooled;
  }

  private static void echo(Received request, Socket connection) throws IOException {
    var body = request.text();
    TestUpstream.write(
        connection, "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
  }
}
