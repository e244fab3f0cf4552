package org.basra.exchange.library;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.ZoneId;

/** Settings of the library, under {@code library.*}. */
@ConfigMapping(prefix = "library")
public interface LibraryConfig {

  /** Where the library stands: days begin and end there. */
  ZoneId zone();

  /**
   * Where everybody reaches this service, without a slash at the end: the gateway's address and
   * path. Other catalogues and search engines keep addresses that begin with it.
   */
  String publicUrl();

  /** Notices about loans. */
  Notices notices();

  /** What is remembered of readers. */
  Privacy privacy();

  /** Imports. */
  Imports imports();

  /** The open archive that other libraries harvest. */
  Oai oai();

  /** Holds. */
  Holds holds();

  /** Settings of holds. */
  interface Holds {

    /** How often copies that nobody fetched pass on to the next reader. */
    Duration expireEvery();
  }

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

  /** Addresses on one page of the sitemap; sitemaps.org allows 50,000. */
  int sitemapSize();

  /** Settings of the open archive (OAI-PMH). */
  interface Oai {

    /** Says in every identifier whose it is; a domain, and never changed. */
    String repositoryIdentifier();

    /** What the archive is called. */
    String repositoryName();

    /** Mail address of those who look after it. */
    String adminEmail();

    /** Most records in one answer. */
    int records();

    /** Most headers in one answer. */
    int headers();

    /** How much clocks of services and database may differ. */
    Duration clockTolerance();
  }
}
