package org.basra.exchange.library.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision that records are different works.
 *
 * @param recordIds the records; a group of these alone is no longer listed
 * @param dismissedAt when, UTC
 */
record DuplicateDismissalView(
    @Schema(required = true) UUID id,
    @Schema(required = true) List<UUID> recordIds,
    @Schema(required = true) Instant dismissedAt) {

  static DuplicateDismissalView of(DuplicateDismissal dismissal) {
    return new DuplicateDismissalView(
        dismissal.id, dismissal.recordIds.stream().sorted().toList(), dismissal.dismissedAt);
  }
}
