package org.basra.exchange.library.matching;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Records that may describe one work.
 *
 * @param key of their title and author in one script; the same as long as these stay
 * @param confidence how much speaks for it
 * @param size how many records there are
 * @param records the records, those longest in the catalogue first, at most 50
 */
record DuplicateGroupView(
    @Schema(required = true) UUID key,
    @Schema(required = true) MatchConfidence confidence,
    @Schema(required = true, examples = "2") long size,
    @Schema(required = true) List<DuplicateCandidateView> records) {

  static DuplicateGroupView of(DuplicateGroup group, List<DuplicateCandidateView> records) {
    return new DuplicateGroupView(group.key(), group.confidence(), group.size(), records);
  }
}
