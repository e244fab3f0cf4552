package org.basra.exchange.library;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.ZoneId;

/** Settings of the library, under {@code library.*}. */
@ConfigMapping(prefix = "library")
public interface LibraryConfig {

  /** Where the library stands: days begin and end there. */
  ZoneId zone();

  /** Notices about loans. */
  Notices notices();

  /** What is remembered of readers. */
  Privacy privacy();

  /** Imports. */
  Imports imports();

  /** Settings of notices. */
  interface Notices {

    /** So many open days before the due date a reader is told of it. */
    int openDaysAhead();

    /** Days from one reminder of an overdue loan to the next. */
    int reminderDays();

    /** How many reminders there are at most. */
    int reminders();

    /** Pause between two rounds that look for loans and send mails. */
    Duration every();

    /** How long the mail server may take over one mail. */
    Duration patience();
  }

  /** Settings of what is remembered of readers. */
  interface Privacy {

    /** How long after its return a loan is known as its reader's. */
    Duration historyKept();

    /** Pause between two rounds that forget. */
    Duration every();
  }

  /** Settings of imports. */
  interface Imports {

    /** Largest file, in bytes. */
    long maxBody();
  }
}
