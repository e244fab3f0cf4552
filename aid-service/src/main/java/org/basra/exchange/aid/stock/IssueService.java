package org.basra.exchange.aid.stock;

import static org.basra.exchange.aid.AidProblem.LOCATION_NOT_SUITABLE;
import static org.basra.exchange.aid.AidProblem.LOT_EXPIRED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.basra.exchange.aid.AidCalendar;
import org.basra.exchange.aid.ledger.Cause;
import org.basra.exchange.aid.ledger.Posting;
import org.basra.exchange.aid.ledger.Recording;
import org.basra.exchange.aid.ledger.StockKey;
import org.basra.exchange.aid.ledger.StockLedger;
import org.basra.exchange.aid.locations.Location;
import org.basra.exchange.aid.locations.LocationRepository;
import org.basra.exchange.aid.lots.Lot;
import org.basra.exchange.aid.lots.LotRepository;
import org.basra.exchange.aid.movements.MovementView;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.security.Caller;

/** Takes goods from the shelf. The balance is locked last and briefly: everybody queues for it. */
@ApplicationScoped
class IssueService {

  private final StockLedger ledger;
  private final LotRepository lots;
  private final LocationRepository locations;
  private final Caller caller;
  private final AidCalendar calendar;

  IssueService(
      StockLedger ledger,
      LotRepository lots,
      LocationRepository locations,
      Caller caller,
      AidCalendar calendar) {
    this.ledger = ledger;
    this.lots = lots;
    this.locations = locations;
    this.caller = caller;
    this.calendar = calendar;
  }

  @Transactional
  MovementView issue(IssueRequest request) {
    var location = locations.load(request.locationId());
    if (location.id().equals(Location.ON_THE_WAY)) {
      throw LOCATION_NOT_SUITABLE.because("Goods on the way belong to their consignments");
    }
    var lot = lots.load(request.lotId());
    checkUse(lot, request.reason());
    var taken =
        new Posting(
            UuidV7.next(),
            request.reason().movement(),
            new StockKey(location.id(), lot.id()),
            -request.quantity(),
            false,
            new Cause.ByHand());
    var recording = Recording.now(caller.subject(), calendar.now());
    ledger.post(List.of(taken), recording);
    return MovementView.of(taken, lot, recording);
  }

  private void checkUse(Lot lot, IssueReason reason) {
    if (reason == IssueReason.LOCAL_USE && lot.isExpired(calendar.today())) {
      throw LOT_EXPIRED.because("It was good until " + lot.expiresOn());
    }
  }
}
