package org.basra.exchange.aid.shipments;

import static org.basra.exchange.aid.AidProblem.DELIVERY_NOT_BALANCED;
import static org.basra.exchange.aid.AidProblem.LOT_EXPIRED;
import static org.basra.exchange.platform.problem.CommonProblem.VALIDATION_FAILED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basra.exchange.aid.AidCalendar;
import org.basra.exchange.aid.consignments.Consignment;
import org.basra.exchange.aid.consignments.ConsignmentPick;
import org.basra.exchange.aid.consignments.ConsignmentRepository;
import org.basra.exchange.aid.ledger.Recording;
import org.basra.exchange.aid.ledger.StockLedger;
import org.basra.exchange.aid.locations.LocationRepository;
import org.basra.exchange.platform.outbox.Outbox;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.security.Caller;

/** Departure and arrival; each is one transaction with its ledger lines and its event. */
@ApplicationScoped
class ShipmentService {

  private final ConsignmentRepository consignments;
  private final LocationRepository locations;
  private final StockLedger ledger;
  private final Outbox outbox;
  private final Caller caller;
  private final AidCalendar calendar;

  ShipmentService(
      ConsignmentRepository consignments,
      LocationRepository locations,
      StockLedger ledger,
      Outbox outbox,
      Caller caller,
      AidCalendar calendar) {
    this.consignments = consignments;
    this.locations = locations;
    this.ledger = ledger;
    this.outbox = outbox;
    this.caller = caller;
    this.calendar = calendar;
  }

  @Transactional
  Consignment ship(UUID id) {
    var consignment = consignments.lock(id);
    var now = calendar.now();
    consignment.ship(now);
    var picks = consignments.picksOf(consignment);
    picks.forEach(this::checkExpiry);
    var postings = new ShipmentPostings(consignment);
    picks.forEach(postings::ship);
    ledger.post(postings.all(), Recording.now(caller.subject(), now));
    outbox.append(
        consignment,
        new ShipmentEvent.Shipped(
            id,
            governorate(consignment.originId()),
            governorate(consignment.destinationId()),
            now,
            picks.stream().map(ShipmentService::shipped).toList()));
    return consignment;
  }

  /** Between setting aside and departure days may have passed. */
  private void checkExpiry(ConsignmentPick pick) {
    if (pick.lot().isExpired(calendar.today())) {
      throw LOT_EXPIRED.because(
          "Lot %s was good until %s".formatted(pick.lot().id(), pick.lot().expiresOn()));
    }
  }

  private static ShipmentEvent.ShippedGoods shipped(ConsignmentPick pick) {
    return new ShipmentEvent.ShippedGoods(pick.lot().productId(), pick.lot().id(), pick.quantity());
  }

  private String governorate(UUID locationId) {
    return locations.load(locationId).governorate();
  }

  @Transactional
  Consignment deliver(UUID id, DeliveryRequest request) {
    var consignment = consignments.lock(id);
    var now = calendar.now();
    var at = arrival(request.deliveredAt(), consignment.shippedAt(), now);
    consignment.deliver(at);
    var picks =
        consignments.picksOf(consignment).stream()
            .collect(Collectors.toMap(pick -> pick.lot().id(), Function.identity()));
    var shipped =
        picks.values().stream()
            .collect(Collectors.toMap(pick -> pick.lot().id(), ConsignmentPick::quantity));
    switch (new ProofOfDelivery(shipped).check(request.lines())) {
      case DeliveryDecision.Balanced() -> {
        // The books may be written.
      }
      case DeliveryDecision.Unbalanced(var discrepancies) -> throw unbalanced(discrepancies);
    }
    var postings = new ShipmentPostings(consignment);
    request.lines().forEach(postings::deliver);
    ledger.post(postings.all(), new Recording(caller.subject(), at, now));
    var goods =
        request.lines().stream().map(line -> arrived(picks.get(line.lotId()), line)).toList();
    outbox.append(
        consignment,
        new ShipmentEvent.Delivered(id, governorate(consignment.destinationId()), at, goods));
    return consignment;
  }

  /** Those in the field may report later, but not what has not happened yet. */
  private static Instant arrival(Instant told, Instant shippedAt, Instant now) {
    if (told == null || shippedAt == null) {
      return now;
    }
    if (told.isBefore(shippedAt) || told.isAfter(now)) {
      throw VALIDATION_FAILED
          .problem()
          .at(ProblemError.body("/deliveredAt", shippedAt + "…" + now));
    }
    return told.truncatedTo(ChronoUnit.MICROS);
  }

  private static Problem unbalanced(List<DeliveryDecision.Discrepancy> discrepancies) {
    var refusal = DELIVERY_NOT_BALANCED.problem();
    discrepancies.forEach(one -> refusal.at(ProblemError.body(one.pointer(), one.detail())));
    return refusal;
  }

  private static ShipmentEvent.DeliveredGoods arrived(
      ConsignmentPick pick, DeliveryRequest.ArrivedGoods line) {
    pick.arrive(line.received(), line.damaged(), line.lost());
    return new ShipmentEvent.DeliveredGoods(
        pick.lot().productId(), line.lotId(), line.received(), line.damaged(), line.lost());
  }
}
