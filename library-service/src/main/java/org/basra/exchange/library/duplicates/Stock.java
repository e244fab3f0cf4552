package org.basra.exchange.library.duplicates;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What stands on the shelves of one record at the moment some of it is offered. Pure, so that every
 * branch is tested without a database.
 *
 * @param recordId the record
 * @param lendable how many of its copies the library lends, those on loan included: they come back
 */
record Stock(UUID recordId, long lendable) {

  /** How many copies stay for the readers, whatever is given away. */
  static final int KEPT = 1;

  /**
   * A copy that is offered.
   *
   * @param recordId the record it belongs to
   * @param shelved it waits for a reader on the hold shelf
   */
  record Copy(String barcode, UUID recordId, boolean withdrawn, boolean onLoan, boolean shelved) {}

  /** Whether the library can spare these copies. */
  OfferDecision spare(List<Copy> copies) {
    var foreign = barcodes(copies, copy -> !copy.recordId().equals(recordId));
    if (!foreign.isEmpty()) {
      return new OfferDecision.OfOtherRecords(foreign);
    }
    var withdrawn = barcodes(copies, Copy::withdrawn);
    if (!withdrawn.isEmpty()) {
      return new OfferDecision.AlreadyWithdrawn(withdrawn);
    }
    var onLoan = barcodes(copies, Copy::onLoan);
    if (!onLoan.isEmpty()) {
      return new OfferDecision.OnLoan(onLoan);
    }
    var shelved = barcodes(copies, Copy::shelved);
    if (!shelved.isEmpty()) {
      return new OfferDecision.OnHoldShelf(shelved);
    }
    return lendable - copies.size() < KEPT
        ? new OfferDecision.NoneWouldStay(lendable)
        : new OfferDecision.Granted();
  }

  private static List<String> barcodes(List<Copy> copies, Predicate<Copy> which) {
    return copies.stream().filter(which).map(Copy::barcode).sorted().toList();
  }
}
