package org.basra.exchange.library.shelfchecks;

import static org.basra.exchange.library.stocktaking.DifferenceKind.AWAY_BUT_HERE;
import static org.basra.exchange.library.stocktaking.DifferenceKind.HELD_BUT_HERE;
import static org.basra.exchange.library.stocktaking.DifferenceKind.LOST_BUT_HERE;
import static org.basra.exchange.library.stocktaking.DifferenceKind.MISPLACED;
import static org.basra.exchange.library.stocktaking.DifferenceKind.ON_LOAN_BUT_HERE;
import static org.basra.exchange.library.stocktaking.DifferenceKind.UNKNOWN_BARCODE;
import static org.basra.exchange.library.stocktaking.DifferenceKind.WITHDRAWN_BUT_HERE;

import java.util.Optional;
import org.basra.exchange.library.items.ItemStatus;

/**
 * The rules of a shelf. Pure, so that every branch is tested without a database.
 *
 * @param location where the scanner is
 */
record ShelfPolicy(String location) {

  /**
   * What the catalogue knows of a scanned item.
   *
   * @param location where it belongs
   * @param onLoan a reader has it
   * @param shelved it waits on the hold shelf
   */
  record Facts(ItemStatus status, String location, boolean onLoan, boolean shelved) {}

  /**
   * What becomes of an item matters more than where it stands: one that is lost and belongs
   * elsewhere is told as lost.
   *
   * @param item empty where no item has the barcode
   */
  ShelfDecision decide(Optional<Facts> item) {
    return item.map(this::decide).orElseGet(() -> new ShelfDecision.Differs(UNKNOWN_BARCODE));
  }

  private ShelfDecision decide(Facts item) {
    return switch (item.status()) {
      case WITHDRAWN -> new ShelfDecision.Differs(WITHDRAWN_BUT_HERE);
      case LOST, MISSING -> new ShelfDecision.Differs(LOST_BUT_HERE);
      case AWAY, IN_REPAIR -> new ShelfDecision.Differs(AWAY_BUT_HERE);
      case AVAILABLE -> lendable(item);
    };
  }

  private ShelfDecision lendable(Facts item) {
    if (item.onLoan()) {
      return new ShelfDecision.Differs(ON_LOAN_BUT_HERE);
    }
    if (item.shelved()) {
      return new ShelfDecision.Differs(HELD_BUT_HERE);
    }
    return item.location().equals(location)
        ? new ShelfDecision.InPlace()
        : new ShelfDecision.Differs(MISPLACED);
  }
}
