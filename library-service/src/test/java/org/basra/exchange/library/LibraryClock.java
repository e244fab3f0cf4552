package org.basra.exchange.library;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.basra.exchange.testing.TestClock;

/** Lets the library's tests put the clock forward. */
class LibraryClock {

  @Produces
  @Singleton
  Clock clock() {
    return new TestClock();
  }
}
