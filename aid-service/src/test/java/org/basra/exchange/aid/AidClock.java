package org.basra.exchange.aid;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.basra.exchange.testing.TestClock;

/** Lets the aid service's tests put the clock forward. */
class AidClock {

  @Produces
  @Singleton
  Clock clock() {
    return new TestClock();
  }
}
