package org.basra.exchange.library.merges;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A merge as librarians see it.
 *
 * @param survivorId the record that stands for both
 * @param mergedId the other one
 * @param itemIds the items that moved to the survivor
 * @param mergedAt when, UTC
 * @param reversedAt when it was taken back, UTC; null while it is in force
 */
record RecordMergeView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID survivorId,
    @Schema(required = true) UUID mergedId,
    @Schema(required = true) List<UUID> itemIds,
    @Schema(required = true) Instant mergedAt,
    @Schema(nullable = true) Instant reversedAt) {

  static RecordMergeView of(RecordMerge merge) {
    return new RecordMergeView(
        merge.id,
        merge.survivorId,
        merge.mergedId,
        merge.itemIds.stream().sorted().toList(),
        merge.mergedAt,
        merge.reversedAt);
  }
}
