package org.basra.exchange.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A clock that tests can put forward. A service's tests produce it as an alternative bean; its
 * offset lives in a system property because Quarkus runs tests in another class loader.
 */
public final class TestClock extends Clock {

  private static final String OFFSET = "exchange.testing.clock-offset-millis";

  private final ZoneId zone;

  /** A clock in UTC. */
  public TestClock() {
    this(ZoneOffset.UTC);
  }

  private TestClock(ZoneId zone) {
    this.zone = zone;
  }

  /** Runs {@code work} as if {@code later} had passed, then sets the clock right again. */
  public static void after(Duration later, Runnable work) {
    System.setProperty(OFFSET, Long.toString(later.toMillis()));
    try {
      work.run();
    } finally {
      System.clearProperty(OFFSET);
    }
  }

  @Override
  public Instant instant() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS).plusMillis(Long.getLong(OFFSET, 0));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new TestClock(other);
  }
}
