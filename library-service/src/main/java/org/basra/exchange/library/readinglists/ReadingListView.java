package org.basra.exchange.library.readinglists;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reading list with its entries in their order; instants in UTC. What its records are and whether
 * they can be had changes without it and is asked for at its entries.
 *
 * @param seriesId the series it is read for
 * @param publishedAt null while it is a draft
 */
record ReadingListView(
    @Schema(required = true) UUID id,
    @Schema(required = true) LocalizedText title,
    @Schema(nullable = true) LocalizedText introduction,
    @Schema(nullable = true) UUID seriesId,
    @Schema(required = true) ReadingListStatus status,
    @Schema(required = true) List<ListedRecord> entries,
    @Schema(required = true) Instant createdAt,
    @Schema(nullable = true) Instant publishedAt) {

  /**
   * One entry.
   *
   * @param note a word on the title, or null
   */
  record ListedRecord(
      @Schema(required = true) UUID id,
      @Schema(required = true) UUID recordId,
      @Schema(nullable = true) LocalizedText note) {}

  static ReadingListView of(ReadingList list, List<ReadingListEntry> entries) {
    return new ReadingListView(
        list.id,
        list.title(),
        list.introduction(),
        list.seriesId,
        list.status,
        entries.stream()
            .map(entry -> new ListedRecord(entry.id, entry.recordId, entry.note()))
            .toList(),
        list.createdAt,
        list.publishedAt);
  }
}
