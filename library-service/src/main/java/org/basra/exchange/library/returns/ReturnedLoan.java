package org.basra.exchange.library.returns;

import java.util.Optional;
import org.basra.exchange.library.holds.HoldQueue.ReadyHold;
import org.basra.exchange.library.loans.Loan;

/**
 * A loan that has just ended.
 *
 * @param hold the hold that the copy fills now
 */
record ReturnedLoan(Loan loan, Optional<ReadyHold> hold) {}
