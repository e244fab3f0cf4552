package org.basra.exchange.events.series;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.events.schedules.ScheduleView;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A series as the caller may see it; instants in UTC.
 *
 * @param schedule when it takes place; null while nobody knows
 * @param capacity seats of each occurrence, unless changed there
 * @param awardId award that the draft was made for; null where there is none, and for all but
 *     organisers
 */
public record SeriesView(
    @Schema(required = true) UUID id,
    @Schema(required = true) LocalizedText title,
    @Schema(nullable = true) LocalizedText description,
    @Schema(required = true) SeriesKind kind,
    @Schema(required = true) SeriesStatus status,
    @Schema(nullable = true) ScheduleView schedule,
    @Schema(required = true) int capacity,
    @Schema(nullable = true) UUID awardId,
    @Schema(required = true) Instant createdAt,
    @Schema(nullable = true) Instant publishedAt) {

  /** The view for an organiser, or for everybody. */
  public static SeriesView of(Series series, boolean forOrganiser) {
    return new SeriesView(
        series.id,
        series.title(),
        series.description(),
        series.kind,
        series.status,
        ScheduleView.of(series.schedule),
        series.capacity,
        forOrganiser ? series.awardId : null,
        series.createdAt,
        series.publishedAt);
  }
}
