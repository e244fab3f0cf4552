package org.basra.exchange.library.readinglists;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reading list among others; instants in UTC.
 *
 * @param seriesId the series it is read for
 * @param entries how many titles are on it
 * @param publishedAt null while it is a draft
 */
record ReadingListSummary(
    @Schema(required = true) UUID id,
    @Schema(required = true) LocalizedText title,
    @Schema(nullable = true) LocalizedText introduction,
    @Schema(nullable = true) UUID seriesId,
    @Schema(required = true) ReadingListStatus status,
    @Schema(required = true, examples = "12") int entries,
    @Schema(required = true) Instant createdAt,
    @Schema(nullable = true) Instant publishedAt) {

  static ReadingListSummary of(ReadingList list) {
    return new ReadingListSummary(
        list.id,
        list.title(),
        list.introduction(),
        list.seriesId,
        list.status,
        list.entries,
        list.createdAt,
        list.publishedAt);
  }
}
