package org.basra.exchange.gateway;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives everyone the same clock, which a test may replace. */
class UtcClock {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
