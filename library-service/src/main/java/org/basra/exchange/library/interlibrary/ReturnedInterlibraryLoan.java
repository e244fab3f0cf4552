package org.basra.exchange.library.interlibrary;

import java.util.Optional;
import org.basra.exchange.library.holds.HoldQueue.ReadyHold;

/**
 * An interlibrary loan that was just returned.
 *
 * @param hold the hold that our copy fills now
 */
record ReturnedInterlibraryLoan(InterlibraryLoan loan, Optional<ReadyHold> hold) {}
