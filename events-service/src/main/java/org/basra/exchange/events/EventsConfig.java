package org.basra.exchange.events;

import io.smallrye.config.ConfigMapping;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/** Settings of the programme of events, under {@code events.*}. */
@ConfigMapping(prefix = "events")
public interface EventsConfig {

  /** Zones in which every occurrence shows its times, in this order. */
  List<ZoneId> zones();

  /** Series. */
  Series series();

  /** Drafts made for awards. */
  Awards awards();

  /** Settings of series. */
  interface Series {

    /** How many occurrences a series may have. */
    int occurrences();

    /** How far ahead of today an occurrence may be; ISO 8601. */
    Period horizon();
  }

  /** Settings of drafts made for awards. */
  interface Awards {

    /** Seats of a draft, until an organiser decides. */
    int capacity();
  }
}
