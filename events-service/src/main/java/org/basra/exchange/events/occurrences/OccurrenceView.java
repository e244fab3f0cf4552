package org.basra.exchange.events.occurrences;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.events.series.SeriesKind;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An occurrence as everybody sees it.
 *
 * @param startsAt UTC
 * @param endsAt UTC
 * @param times what the clocks show in the zone of the series and in the cities of the programme
 * @param taken how many seats are taken
 * @param waiting how many people wait for one
 */
public record OccurrenceView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID seriesId,
    @Schema(required = true) LocalizedText title,
    @Schema(required = true) SeriesKind kind,
    @Schema(required = true) Instant startsAt,
    @Schema(required = true) Instant endsAt,
    @Schema(required = true) List<LocalTimes> times,
    @Schema(required = true) int capacity,
    @Schema(required = true) int taken,
    @Schema(required = true) int waiting,
    @Schema(required = true) OccurrenceStatus status) {

  /** The view with times in {@code zones}. */
  public static OccurrenceView of(Occurrence occurrence, List<ZoneId> zones) {
    var series = occurrence.series;
    return new OccurrenceView(
        occurrence.id,
        series.id(),
        series.title(),
        series.kind(),
        occurrence.startsAt,
        occurrence.endsAt,
        Stream.concat(zones.stream(), Stream.of(series.schedule().zone()))
            .distinct()
            .map(zone -> LocalTimes.of(series.schedule(), occurrence.startsAt, zone))
            .toList(),
        occurrence.capacity,
        occurrence.taken,
        occurrence.waiting,
        occurrence.status);
  }
}
