package org.basra.exchange.applications.deadlines;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a call closes.
 *
 * @param at the first instant that is too late, UTC
 * @param zone IANA name of the zone in which it is announced
 * @param local the same instant on the clocks of that zone: a date and time without offset
 */
public record DeadlineView(
    @Schema(required = true) Instant at,
    @Schema(required = true) String zone,
    @Schema(required = true, examples = "2027-01-31T23:59:00") String local) {

  /** The deadline as everybody sees it. */
  public static DeadlineView of(Deadline deadline) {
    return new DeadlineView(
        deadline.at(),
        deadline.zone(),
        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(deadline.local()));
  }
}
