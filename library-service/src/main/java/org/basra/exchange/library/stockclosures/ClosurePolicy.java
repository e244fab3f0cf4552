package org.basra.exchange.library.stockclosures;

import java.util.UUID;
import org.basra.exchange.library.items.ItemStatus;
import org.basra.exchange.library.stockclosures.ItemDecision.ComesBack;
import org.basra.exchange.library.stockclosures.ItemDecision.GoesMissing;
import org.basra.exchange.library.stockclosures.ItemDecision.Reason;
import org.basra.exchange.library.stockclosures.ItemDecision.Stays;

/**
 * The rules of a closure. Pure, so that every branch is tested without a database. What is missing
 * by these rules is what the view {@code stock_taking_unseen} shows while the stock-taking is open;
 * a test holds one to the other.
 *
 * @param location whose shelves were walked along
 */
record ClosurePolicy(String location) {

  /**
   * What is known of an item that was expected, or scanned although it was lost.
   *
   * @param location where it belongs
   * @param onLoan a reader has it
   * @param shelved it waits on the hold shelf
   * @param seen it was scanned here, or elsewhere since the opening
   * @param inHandSince it has come back from somebody since the opening
   * @param wasLost it was lost or missing when it was scanned here
   * @param lostAgain a reader has lost it after it had been scanned
   */
  record Facts(
      UUID itemId,
      ItemStatus status,
      String location,
      boolean onLoan,
      boolean shelved,
      boolean seen,
      boolean inHandSince,
      boolean wasLost,
      boolean lostAgain) {}

  ItemDecision decide(Facts item) {
    return item.wasLost() ? decideFound(item) : decideExpected(item);
  }

  private static ItemDecision decideFound(Facts item) {
    return switch (item.status()) {
      case LOST, MISSING -> item.lostAgain() ? new Stays(Reason.SETTLED) : new ComesBack();
      case AVAILABLE, AWAY, IN_REPAIR, WITHDRAWN -> new Stays(Reason.SETTLED);
    };
  }

  private ItemDecision decideExpected(Facts item) {
    if (item.status() != ItemStatus.AVAILABLE) {
      return new Stays(Reason.NOT_LENT);
    }
    if (item.onLoan()) {
      return new Stays(Reason.ON_LOAN);
    }
    if (item.shelved()) {
      return new Stays(Reason.ON_THE_HOLD_SHELF);
    }
    if (item.seen()) {
      return new Stays(Reason.SEEN);
    }
    if (item.inHandSince()) {
      return new Stays(Reason.IN_HAND_SINCE);
    }
    return item.location().equals(location) ? new GoesMissing() : new Stays(Reason.MOVED);
  }
}
