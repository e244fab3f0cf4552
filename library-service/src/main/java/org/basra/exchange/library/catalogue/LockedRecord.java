package org.basra.exchange.library.catalogue;

import static org.basra.exchange.library.LibraryProblem.RECORD_DELETED;
import static org.basra.exchange.library.LibraryProblem.RECORD_MERGED;

import java.util.UUID;

/**
 * A record that stays as it is until the transaction ends.
 *
 * @param id its id
 * @param version rises with every change
 * @param status whether it is to be found
 * @param mergedInto which record stands for it, null where it is not merged
 * @param title the title proper
 */
public record LockedRecord(
    UUID id, long version, RecordStatus status, UUID mergedInto, RecordTitle title) {

  /**
   * This record, if it can be changed.
   *
   * @throws org.basra.exchange.platform.problem.Problem 410 where it is deleted, 409 where it is
   *     merged
   */
  public LockedRecord requireActive() {
    return switch (status) {
      case ACTIVE -> this;
      case DELETED -> throw RECORD_DELETED.problem();
      case MERGED -> throw RECORD_MERGED.because("It was merged into " + mergedInto);
    };
  }
}
