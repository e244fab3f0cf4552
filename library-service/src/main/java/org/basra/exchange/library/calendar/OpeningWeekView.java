package org.basra.exchange.library.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When the library is open.
 *
 * @param zone the times are on the clock of this zone
 * @param days the weekdays on which it is open, from Monday on
 * @param movedDueDates only after a change: how many open loans could no longer be returned in time
 *     and are now due at the next closing time
 * @param movedShelfDates only after a change: how many copies on the hold shelf could no longer be
 *     fetched in time and now wait until the next closing time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpeningWeekView(
    @Schema(required = true, examples = "Asia/Baghdad") String zone,
    @Schema(required = true) List<OpenDay> days,
    @Schema(examples = "14") Integer movedDueDates,
    @Schema(examples = "3") Integer movedShelfDates) {

  static OpeningWeekView of(ZoneId zone, List<OpeningHours> week) {
    return new OpeningWeekView(zone.getId(), week.stream().map(OpenDay::of).toList(), null, null);
  }

  OpeningWeekView moving(MovedDeadlines moved) {
    return new OpeningWeekView(zone, days, moved.dueDates(), moved.shelfDates());
  }

  /** The week has no row of its own to count its changes: what it says is its version. */
  long version() {
    long version = 0;
    for (var day : days) {
      version = 31 * version + day.weekday().getValue();
      version = 1440 * version + day.opens().toSecondOfDay() / 60;
      version = 1440 * version + day.closes().toSecondOfDay() / 60;
    }
    return version & Long.MAX_VALUE;
  }
}
