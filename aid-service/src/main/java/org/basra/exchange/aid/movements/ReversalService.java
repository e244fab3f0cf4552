package org.basra.exchange.aid.movements;

import static org.basra.exchange.aid.AidProblem.MOVEMENT_NOT_REVERSIBLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.aid.AidCalendar;
import org.basra.exchange.aid.ledger.Cause;
import org.basra.exchange.aid.ledger.MovementType;
import org.basra.exchange.aid.ledger.Posting;
import org.basra.exchange.aid.ledger.Recording;
import org.basra.exchange.aid.ledger.StockKey;
import org.basra.exchange.aid.ledger.StockLedger;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.security.Caller;

/** Takes movements back; that one is taken back once is the database's affair. */
@ApplicationScoped
class ReversalService {

  private final MovementRepository movements;
  private final StockLedger ledger;
  private final Caller caller;
  private final AidCalendar calendar;

  ReversalService(
      MovementRepository movements, StockLedger ledger, Caller caller, AidCalendar calendar) {
    this.movements = movements;
    this.ledger = ledger;
    this.caller = caller;
    this.calendar = calendar;
  }

  @Transactional
  MovementView reverse(UUID id) {
    var movement = movements.load(id);
    if (!movement.isReversible()) {
      throw MOVEMENT_NOT_REVERSIBLE.problem();
    }
    var opposite =
        new Posting(
            UuidV7.next(),
            MovementType.REVERSAL,
            new StockKey(movement.locationId, movement.lot.id()),
            -movement.quantity,
            false,
            new Cause.Reversed(movement.id));
    var recording = Recording.now(caller.subject(), calendar.now());
    ledger.post(List.of(opposite), recording);
    return MovementView.of(opposite, movement.lot, recording);
  }
}
