package org.basra.exchange.events.occurrences;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
    @Schema(required = true, examples = "2026-12-03T17:00") @JsonFormat(pattern = MINUTES)
        LocalDateTime startsAt,
    @Schema(required = true, examples = "2026-12-03T18:30") @JsonFormat(pattern = MINUTES)
        LocalDateTime endsAt,
    @Schema(required = true) boolean localTimeShift) {

  private static final String MINUTES = "uuuu-MM-dd'T'HH:mm";

  static LocalTimes of(Occurrence occurrence, ZoneId zone) {
    var schedule = occurrence.series.schedule();
    var first = LocalDateTime.ofInstant(schedule.at(schedule.startsAt()), zone);
    var starts = LocalDateTime.ofInstant(occurrence.startsAt, zone);
    return new LocalTimes(
        zone.getId(),
        starts,
        LocalDateTime.ofInstant(occurrence.endsAt, zone),
        !starts.toLocalTime().equals(first.toLocalTime()));
  }
}
