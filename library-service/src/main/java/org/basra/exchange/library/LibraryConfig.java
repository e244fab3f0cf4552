package org.basra.exchange.library;

import io.smallrye.config.ConfigMapping;
import java.time.Period;
import java.time.ZoneId;

/** Settings of the library, under {@code library.*}. */
@ConfigMapping(prefix = "library")
public interface LibraryConfig {

  /** Lending. */
  Loans loans();

  /** Imports. */
  Imports imports();

  /** Settings of lending. */
  interface Loans {

    /** How long an item is lent; ISO 8601, whole days. */
    Period period();

    /** How many open loans a patron may have. */
    int limit();

    /** Where the library stands: a loan is due at the end of a day there. */
    ZoneId zone();
  }

  /** Settings of imports. */
  interface Imports {

    /** Largest file, in bytes. */
    long maxBody();
  }
}
