package org.basra.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.PooledByteBufAllocator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.basra.exchange.gateway.testing.GatewayStack;
import org.basra.exchange.gateway.testing.RawClient;
import org.basra.exchange.gateway.testing.TestUpstream;
import org.basra.exchange.testing.OffContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OffContract("Raw sockets look at every byte themselves")
@QuarkusTestResource(GatewayStack.class)
class AbortsTest {

  private static final int CLIENTS = 2000;
  private static final String PIECE = "8000\r\n" + "x".repeat(0x8000) + "\r\n";

  @Test
  void clientsThatLeaveInTheMiddleLeaveNothingBehind() throws IOException {
    var open = new AtomicInteger();
    try (var upstream =
        TestUpstream.start(
            "library",
            (request, connection) -> {
              open.incrementAndGet();
              try {
                TestUpstream.write(
                    connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                while (true) {
                  TestUpstream.write(connection, PIECE);
                }
              } finally {
                open.decrementAndGet();
              }
            })) {
      leave(200);
      long before = PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();

      leave(CLIENTS);

      for (int i = 0; i < 200 && open.get() > 0; i++) {
        LockSupport.parkNanos(20_000_000);
      }
      assertThat(open).as("answers the service is still giving").hasValue(0);
      assertThat(PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory() - before)
          .as("growth of direct memory")
          .isLessThan(16L * 1024 * 1024);
      assertThat(upstream.received()).hasSize(CLIENTS + 200);
    }
  }

  private static void leave(int clients) throws IOException {
    for (int i = 0; i < clients; i++) {
      try (var client = new RawClient()) {
        client.send(RawClient.head("GET", "/api/library/v1/exports/1")).answer().chunk();
      }
    }
  }
}
