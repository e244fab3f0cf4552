package org.basra.exchange.aid;

import io.smallrye.config.ConfigMapping;
import java.time.Period;
import java.time.ZoneId;

/** Settings of the aid service, under {@code aid.*}. */
@ConfigMapping(prefix = "aid")
public interface AidConfig {

  /** Where the programme counts its days: a lot expires at the end of a day there. */
  ZoneId zone();

  /** Consignments. */
  Consignments consignments();

  /** Settings of consignments. */
  interface Consignments {

    /** How long a lot must still be good when it arrives; ISO 8601, whole days. */
    Period remainingLife();
  }
}
