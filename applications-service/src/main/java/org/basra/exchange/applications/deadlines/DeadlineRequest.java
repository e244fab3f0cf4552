package org.basra.exchange.applications.deadlines;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a call closes.
 *
 * @param at the first instant that is too late
 * @param zone IANA name of the zone in which the deadline is announced
 */
public record DeadlineRequest(
    @NotNull Instant at, @NotNull @Size(max = 64) @Schema(examples = "Asia/Baghdad") String zone) {

  /** The same, to the millisecond. */
  public Deadline deadline() {
    return new Deadline(at.truncatedTo(ChronoUnit.MILLIS), zone);
  }
}
