package org.basra.exchange.library.merges;

import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.LockedRecord;

/** Whether one record can be merged into another. */
sealed interface MergeDecision {

  /** Both are there to be found. */
  record Granted() implements MergeDecision {}

  /** One of them is deleted. */
  record Deleted(UUID which) implements MergeDecision {}

  /** One of them is merged already. */
  record AlreadyMerged(UUID which, UUID into) implements MergeDecision {}

  /** Decides on two different records; what is wrong with the survivor is told first. */
  static MergeDecision of(LockedRecord survivor, LockedRecord merged) {
    return Stream.of(survivor, merged)
        .map(MergeDecision::of)
        .filter(decision -> !(decision instanceof Granted))
        .findFirst()
        .orElseGet(Granted::new);
  }

  private static MergeDecision of(LockedRecord record) {
    return switch (record.status()) {
      case ACTIVE -> new Granted();
      case DELETED -> new Deleted(record.id());
      case MERGED -> new AlreadyMerged(record.id(), record.mergedInto());
    };
  }
}
