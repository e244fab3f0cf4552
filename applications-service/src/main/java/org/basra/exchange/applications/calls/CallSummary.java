package org.basra.exchange.applications.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.applications.deadlines.DeadlineView;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A call in a list, without its form; times as in the call itself.
 *
 * @param places how many awards there are
 * @param open whether applications are taken
 * @param secondsLeft until the deadline; 0 when it is over
 */
record CallSummary(
    @Schema(required = true) UUID id,
    @Schema(required = true) CallStatus status,
    @Schema(required = true) LocalizedText title,
    @Schema(required = true) Programme programme,
    @Schema(required = true) DeadlineView deadline,
    @Schema(required = true) Instant serverTime,
    @Schema(required = true) boolean open,
    @Schema(required = true) long secondsLeft,
    @Schema(required = true) int places,
    @Schema(required = true) LocalDate startsOn,
    @Schema(required = true) LocalDate endsOn) {

  static CallSummary of(Call call, Instant now) {
    return new CallSummary(
        call.id,
        call.statusAt(now),
        call.title(),
        call.programme,
        DeadlineView.of(call.deadline),
        now,
        call.isOpen(now),
        call.deadline.secondsLeft(now),
        call.places,
        call.startsOn,
        call.endsOn);
  }
}
