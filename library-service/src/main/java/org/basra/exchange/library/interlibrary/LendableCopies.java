package org.basra.exchange.library.interlibrary;

import static org.basra.exchange.library.LibraryProblem.ITEM_ASKED_FOR_BY_PARTNER;
import static org.basra.exchange.library.LibraryProblem.ITEM_HELD_FOR_ANOTHER;
import static org.basra.exchange.library.LibraryProblem.ITEM_NOT_LENDABLE;
import static org.basra.exchange.library.LibraryProblem.ITEM_ON_LOAN;

import jakarta.enterprise.context.ApplicationScoped;
import org.basra.exchange.library.holds.HoldQueue;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.loans.LoanRepository;

/** Which of our copies may go to a partner. */
@ApplicationScoped
class LendableCopies {

  private final LoanRepository loans;
  private final HoldQueue holds;

  LendableCopies(LoanRepository loans, HoldQueue holds) {
    this.loans = loans;
    this.holds = holds;
  }

  /** Demands that the copy, which the caller has locked, may go now. */
  void require(Item item, boolean askedFor) {
    var facts =
        new LendingDecision.Facts(
            item.status(), loans.isOnLoan(item.id()), holds.isShelved(item), askedFor);
    switch (LendingDecision.of(facts)) {
      case LendingDecision.Granted() -> {}
      case LendingDecision.NotLendable(var status) ->
          throw ITEM_NOT_LENDABLE.because("The item is " + status);
      case LendingDecision.OnLoan() -> throw ITEM_ON_LOAN.problem();
      case LendingDecision.OnTheHoldShelf() -> throw ITEM_HELD_FOR_ANOTHER.problem();
      case LendingDecision.AskedFor() -> throw ITEM_ASKED_FOR_BY_PARTNER.problem();
    }
  }
}
