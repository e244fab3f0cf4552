package org.basra.exchange.library.withdrawals;

import static org.basra.exchange.library.LibraryProblem.ITEM_HELD_FOR_ANOTHER;
import static org.basra.exchange.library.LibraryProblem.ITEM_ON_LOAN;
import static org.basra.exchange.library.LibraryProblem.ITEM_WITHDRAWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.basra.exchange.library.holds.HoldQueue;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.library.items.ItemStock;
import org.basra.exchange.library.items.WithdrawalReason;
import org.basra.exchange.library.loans.LoanRepository;

/**
 * Withdraws copies; the item is locked, so that none is lent or put on the hold shelf meanwhile.
 */
@ApplicationScoped
class WithdrawalService {

  private final ItemRepository items;
  private final ItemStock stock;
  private final LoanRepository loans;
  private final HoldQueue holds;

  WithdrawalService(ItemRepository items, ItemStock stock, LoanRepository loans, HoldQueue holds) {
    this.items = items;
    this.stock = stock;
    this.loans = loans;
    this.holds = holds;
  }

  @Transactional
  Item withdraw(UUID id, WithdrawalReason reason) {
    var item = items.lock(id);
    var decision =
        WithdrawalDecision.of(item.isWithdrawn(), loans.isOnLoan(item.id()), holds.isShelved(item));
    switch (decision) {
      case WithdrawalDecision.Granted() -> stock.withdraw(item, reason);
      case WithdrawalDecision.AlreadyWithdrawn() -> throw ITEM_WITHDRAWN.problem();
      case WithdrawalDecision.OnLoan() -> throw ITEM_ON_LOAN.problem();
      case WithdrawalDecision.OnTheHoldShelf() -> throw ITEM_HELD_FOR_ANOTHER.problem();
    }
    items.writeAndReadAgain(item);
    return item;
  }
}
