package org.basra.exchange.library.calendar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What closing days has done.
 *
 * @param days the days that are closed now
 * @param movedDueDates how many open loans fell due then and are now due on the next open day
 * @param movedShelfDates how many copies on the hold shelf waited until then and now wait until the
 *     next open day
 */
record ClosureView(
    @Schema(required = true) List<ClosedDayView> days,
    @Schema(required = true, examples = "14") int movedDueDates,
    @Schema(required = true, examples = "3") int movedShelfDates) {}
