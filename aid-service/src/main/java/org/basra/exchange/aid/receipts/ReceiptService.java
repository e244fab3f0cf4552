package org.basra.exchange.aid.receipts;

import static org.basra.exchange.aid.AidProblem.LOCATION_NOT_SUITABLE;
import static org.basra.exchange.aid.AidProblem.LOT_EXPIRY_DIFFERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.aid.AidCalendar;
import org.basra.exchange.aid.donations.Donation;
import org.basra.exchange.aid.donations.DonationRepository;
import org.basra.exchange.aid.ledger.Cause;
import org.basra.exchange.aid.ledger.MovementType;
import org.basra.exchange.aid.ledger.Posting;
import org.basra.exchange.aid.ledger.Recording;
import org.basra.exchange.aid.ledger.StockKey;
import org.basra.exchange.aid.ledger.StockLedger;
import org.basra.exchange.aid.locations.Location;
import org.basra.exchange.aid.locations.LocationRepository;
import org.basra.exchange.aid.lots.Lot;
import org.basra.exchange.aid.lots.LotRepository;
import org.basra.exchange.aid.products.AidItem;
import org.basra.exchange.aid.products.AidItemKind;
import org.basra.exchange.aid.products.AidItemRepository;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Outbox;
import org.basra.exchange.platform.security.Caller;

/** Puts what has come into stock: lines, lots, ledger and event in one transaction. */
@ApplicationScoped
class ReceiptService {

  private final DonationRepository donations;
  private final AidItemRepository items;
  private final LotRepository lots;
  private final LocationRepository locations;
  private final StockLedger ledger;
  private final Outbox outbox;
  private final Caller caller;
  private final AidCalendar calendar;

  ReceiptService(
      DonationRepository donations,
      AidItemRepository items,
      LotRepository lots,
      LocationRepository locations,
      StockLedger ledger,
      Outbox outbox,
      Caller caller,
      AidCalendar calendar) {
    this.donations = donations;
    this.items = items;
    this.lots = lots;
    this.locations = locations;
    this.ledger = ledger;
    this.outbox = outbox;
    this.caller = caller;
    this.calendar = calendar;
  }

  @Transactional
  Donation receive(UUID id, ReceiptRequest request) {
    var donation = donations.lock(id);
    var location = locations.load(request.locationId());
    if (!location.canReceive()) {
      throw LOCATION_NOT_SUITABLE.because("Donations are received in warehouses");
    }
    var offered = donations.linesOf(donation);
    var settled =
        new ReceiptLines(offered, kinds(request), calendar.today()).settle(request.lines());
    var now = calendar.now();
    donation.receive(now);
    donations.flush();
    var goods = takeIn(donation, location, settled, now);
    outbox.append(
        donation,
        new ReceiptEvent.Received(
            donation.id(), donation.source(), location.governorate(), now, goods));
    return donation;
  }

  private Map<UUID, AidItemKind> kinds(ReceiptRequest request) {
    var named =
        request.lines().stream()
            .map(ReceiptRequest.ReceivedGoods::productId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return named.isEmpty()
        ? Map.of()
        : items.among(named).stream().collect(Collectors.toMap(AidItem::id, AidItem::kind));
  }

  private List<ReceiptEvent.Goods> takeIn(
      Donation donation, Location location, List<SettledLine> settled, Instant now) {
    var goods = new ArrayList<ReceiptEvent.Goods>();
    var postings = new ArrayList<Posting>();
    for (var line : settled) {
      var lot = lotOf(line, now);
      goods.add(new ReceiptEvent.Goods(lot.productId(), lot.id(), line.quantity()));
      postings.add(
          new Posting(
              UuidV7.next(),
              MovementType.RECEIPT,
              new StockKey(location.id(), lot.id()),
              line.quantity(),
              false,
              new Cause.Donation(donation.id())));
    }
    ledger.post(postings, Recording.now(caller.subject(), now));
    return goods;
  }

  private Lot lotOf(SettledLine line, Instant now) {
    var lot = lots.register(line.productId(), line.lotNumber(), line.expiresOn(), now);
    if (!Objects.equals(lot.expiresOn(), line.expiresOn())) {
      throw SettledLine.refusal(
          LOT_EXPIRY_DIFFERS, line.index(), "expiresOn", "on record: " + lot.expiresOn());
    }
    return lot;
  }
}
