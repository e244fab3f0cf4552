package org.basra.exchange.applications.calls;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.basra.exchange.applications.deadlines.DeadlineRequest;
import org.basra.exchange.applications.forms.FormRequest;
import org.basra.exchange.applications.forms.Wording;

/**
 * The whole of a call.
 *
 * @param title what it is called
 * @param programme what it is for
 * @param deadline when it closes
 * @param places how many awards there are
 * @param startsOn first day of the award
 * @param endsOn last day of the award
 * @param form what applicants are asked
 */
record CallRequest(
    @NotNull @Valid Wording title,
    @NotNull Programme programme,
    @NotNull @Valid DeadlineRequest deadline,
    @NotNull @Min(1) @Max(10_000) Integer places,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @NotNull @Valid FormRequest form) {}
