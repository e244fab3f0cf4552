package org.basra.exchange.applications;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.basra.exchange.testing.TestClock;

/** Lets the tests of applications put the clock forward, or stop it at one millisecond. */
public class ApplicationsClock {

  private static final String STOPPED_AT = "exchange.testing.applications.instant";

  @Produces
  @Singleton
  Clock clock() {
    return new Stoppable(new TestClock());
  }

  /** Runs {@code work} at exactly this instant. */
  public static void at(Instant instant, Runnable work) {
    System.setProperty(STOPPED_AT, instant.toString());
    try {
      work.run();
    } finally {
      System.clearProperty(STOPPED_AT);
    }
  }

  private static final class Stoppable extends Clock {

    private final Clock running;

    private Stoppable(Clock running) {
      this.running = running;
    }

    @Override
    public Instant instant() {
      var stopped = System.getProperty(STOPPED_AT);
      return stopped == null ? running.instant() : Instant.parse(stopped);
    }

    @Override
    public ZoneId getZone() {
      return running.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new Stoppable(running.withZone(zone));
    }
  }
}
