package org.basra.exchange.events;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.basra.exchange.testing.TestClock;

/** Lets the tests of the programme put the clock forward. */
class EventsClock {

  @Produces
  @Singleton
  Clock clock() {
    return new TestClock();
  }
}
