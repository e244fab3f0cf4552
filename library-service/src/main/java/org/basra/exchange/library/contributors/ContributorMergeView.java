package org.basra.exchange.library.contributors;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A merge of two contributors as librarians see it.
 *
 * @param survivorId the contributor that stands for both
 * @param mergedId the other one, whose id leads to it
 * @param names how many names moved to the survivor
 * @param mergedAt when, UTC
 * @param reversedAt when it was taken back, UTC; null while it is in force
 */
record ContributorMergeView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID survivorId,
    @Schema(required = true) UUID mergedId,
    @Schema(required = true, examples = "2") int names,
    @Schema(required = true) Instant mergedAt,
    @Schema(nullable = true) Instant reversedAt) {

  static ContributorMergeView of(ContributorMerge merge) {
    return new ContributorMergeView(
        merge.id,
        merge.survivorId,
        merge.mergedId,
        merge.nameKeys.size(),
        merge.mergedAt,
        merge.reversedAt);
  }
}
