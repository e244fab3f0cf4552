package org.basra.exchange.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final CircuitBreaker breaker = new CircuitBreaker(3, Duration.ofNanos(10), now::get);

  @Test
  void onlyFailuresInARowOpenIt() {
    breaker.failed();
    breaker.failed();
    breaker.succeeded();
    breaker.failed();
    breaker.failed();

    assertThat(breaker.permits()).isTrue();
    assertThat(breaker.open()).isFalse();
  }

  @Test
  void itRefusesForThePauseAndThenLetsOneProbeThrough() {
    open();
    assertThat(breaker.permits()).isFalse();

    now.addAndGet(10);

    assertThat(breaker.permits()).as("the probe").isTrue();
    assertThat(breaker.permits()).as("everyone else").isFalse();
  }

  @Test
  void aGoodProbeClosesItAndABadOneStartsThePauseAgain() {
    open();
    now.addAndGet(10);
    breaker.permits();
    breaker.failed();
    assertThat(breaker.permits()).isFalse();
    now.addAndGet(10);
    assertThat(breaker.permits()).isTrue();

    breaker.succeeded();

    assertThat(breaker.permits()).isTrue();
    assertThat(breaker.permits()).isTrue();
  }

  @Test
  void anAbandonedProbeGivesTheNextCallerTheChance() {
    open();
    now.addAndGet(10);
    assertThat(breaker.permits()).isTrue();

    breaker.abandoned();

    assertThat(breaker.permits()).isTrue();
  }

  @Test
  void manyCallersAtOnceGetOneProbe() throws InterruptedException {
    open();
    now.addAndGet(10);
    var permitted = new AtomicInteger();
    var together = new CountDownLatch(1);
    try (var callers = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        callers.submit(
            () -> {
              together.await();
              return breaker.permits() ? permitted.incrementAndGet() : 0;
            });
      }
      together.countDown();
      callers.shutdown();
      assertThat(callers.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(permitted).hasValue(1);
  }

  private void open() {
    for (int i = 0; i < 3; i++) {
      breaker.failed();
    }
  }
}
