package org.basra.exchange.events.schedules;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a series takes place, as people agreed on it.
 *
 * @param zone IANA name of the zone whose wall clock is meant
 * @param startsAt wall clock of the first occurrence
 * @param durationMinutes how long each occurrence lasts
 * @param rule RFC 5545 recurrence rule with the first day of the week; null for one occurrence
 */
public record ScheduleView(
    @Schema(required = true) String zone,
    @Schema(required = true, implementation = String.class, examples = "2026-12-03T18:00")
        @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm")
        LocalDateTime startsAt,
    @Schema(required = true) int durationMinutes,
    @Schema(nullable = true) String rule) {

  /** The view of a schedule; null where there is none yet. */
  public static ScheduleView of(Schedule schedule) {
    return schedule == null
        ? null
        : new ScheduleView(
            schedule.zone().getId(),
            schedule.startsAt(),
            schedule.durationMinutes(),
            schedule.rule());
  }
}
