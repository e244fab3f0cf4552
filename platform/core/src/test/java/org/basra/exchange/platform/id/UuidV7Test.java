package org.basra.exchange.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UuidV7Test {

  private static final long NOON = 1_795_348_800_000L;

  @Test
  void anIdIsAVersionSevenUuidOfTheMillisecondItWasMadeIn() {
    var id = new UuidV7(() -> NOON).generate();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(millisOf(id)).isEqualTo(NOON);
  }

  @Test
  void idsOfOneMillisecondRiseEvenWhenTheirCounterIsFull() {
    var ids = new UuidV7(() -> NOON);

    var made = LongStream.range(0, 10_000).mapToObj(i -> ids.generate().toString()).toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
    assertThat(millisOf(UUID.fromString(made.getLast()))).isGreaterThan(NOON);
  }

  @Test
  void idsRiseWhileTheClockStepsBack() {
    var clock = new AtomicLong(NOON);
    var ids = new UuidV7(clock::get);
    var before = ids.generate();
    clock.set(NOON - 3_600_000);

    var after = ids.generate();

    assertThat(after.toString()).isGreaterThan(before.toString());
  }

  @Test
  void manyThreadsNeverGetTheSameId() throws InterruptedException {
    var made = new ConcurrentLinkedQueue<UUID>();
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int thread = 0; thread < 8; thread++) {
        threads.submit(
            () -> {
              start.await();
              for (int i = 0; i < 5_000; i++) {
                made.add(UuidV7.next());
              }
              return null;
            });
      }

      start.countDown();
    }

    assertThat(new HashSet<>(made)).hasSize(40_000);
  }

  @Test
  void theRandomPartDiffersBetweenProcessesThatCountAlike() {
    var one = new UuidV7(() -> NOON).generate();
    var other = new UuidV7(() -> NOON).generate();

    assertThat(one.getLeastSignificantBits()).isNotEqualTo(other.getLeastSignificantBits());
  }

  private static long millisOf(UUID id) {
    return id.getMostSignificantBits() >>> 16;
  }
}
