package org.basra.exchange.applications.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.applications.deadlines.DeadlineView;
import org.basra.exchange.applications.forms.Form;
import org.basra.exchange.applications.forms.FormView;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A call with its form. {@code serverTime}, {@code open} and {@code secondsLeft} are told by the
 * server's clock at the moment of the answer, so that nobody has to compute them.
 *
 * @param places how many awards there are
 * @param startsOn first day of the award
 * @param endsOn last day of the award
 * @param open whether applications are taken
 * @param secondsLeft until the deadline; 0 when it is over
 */
record CallView(
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
    @Schema(required = true) LocalDate endsOn,
    @Schema(required = true) FormView form,
    @Schema(nullable = true) Instant publishedAt) {

  static CallView of(Call call, Form form, Instant now) {
    return new CallView(
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
        call.endsOn,
        FormView.of(form),
        call.publishedAt);
  }
}
