package org.basra.exchange.events.occurrences;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.basra.exchange.events.schedules.Schedule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the clocks of one city show.
 *
 * @param zone IANA name of the zone
 * @param startsAt wall clock at the beginning
 * @param endsAt wall clock at the end
 * @param localTimeShift whether it begins at another hour than the first occurrence did there
 */
public record LocalTimes(
    @Schema(required = true, examples = "Asia/Gaza") String zone,
    @Schema(required = true, implementation = String.class, examples = "2026-12-03T17:00")
        @JsonFormat(pattern = MINUTES)
        LocalDateTime startsAt,
    @Schema(required = true, implementation = String.class, examples = "2026-12-03T18:30")
        @JsonFormat(pattern = MINUTES)
        LocalDateTime endsAt,
    @Schema(required = true) boolean localTimeShift) {

  private static final String MINUTES = "uuuu-MM-dd'T'HH:mm";

  static LocalTimes of(Schedule schedule, Instant start, ZoneId zone) {
    var first = LocalDateTime.ofInstant(schedule.at(schedule.startsAt()), zone);
    var starts = LocalDateTime.ofInstant(start, zone);
    return new LocalTimes(
        zone.getId(),
        starts,
        LocalDateTime.ofInstant(schedule.endOf(start), zone),
        !starts.toLocalTime().equals(first.toLocalTime()));
  }
}
