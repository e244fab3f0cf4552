package org.basra.exchange.library;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.ZoneId;

/** Settings of the library, under {@code library.*}. */
@ConfigMapping(prefix = "library")
public interface LibraryConfig {

  /** Where the library stands: days begin and end there. */
  ZoneId zone();

  /** Imports. */
  Imports imports();

  /** Holds. */
  Holds holds();

  /** Settings of holds. */
  interface Holds {

    /** How often copies that nobody fetched pass on to the next reader. */
    Duration expireEvery();
  }

  /** Settings of imports. */
  interface Imports {

    /** Largest file, in bytes. */
    long maxBody();
  }
}
