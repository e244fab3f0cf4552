package org.basra.exchange.aid.shipments;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.aid.consignments.Consignment;
import org.basra.exchange.aid.consignments.ConsignmentPick;
import org.basra.exchange.aid.ledger.Cause;
import org.basra.exchange.aid.ledger.MovementType;
import org.basra.exchange.aid.ledger.Posting;
import org.basra.exchange.aid.ledger.StockKey;
import org.basra.exchange.aid.locations.Location;
import org.basra.exchange.platform.id.UuidV7;

/**
 * The lines of the ledger that a journey consists of. What leaves one balance enters another, or is
 * written off as damaged or lost: the sum over all locations never loses a unit silently.
 */
final class ShipmentPostings {

  private final Consignment consignment;
  private final List<Posting> postings = new ArrayList<>();

  ShipmentPostings(Consignment consignment) {
    this.consignment = consignment;
  }

  /** From the origin onto the way. */
  ShipmentPostings ship(ConsignmentPick pick) {
    var lot = pick.lot().id();
    add(MovementType.SHIPMENT, consignment.originId(), lot, -pick.quantity(), true);
    add(MovementType.SHIPMENT, Location.ON_THE_WAY, lot, pick.quantity(), false);
    return this;
  }

  /** From the way to the destination, and off the books what is not fit or not there. */
  ShipmentPostings deliver(DeliveryRequest.ArrivedGoods goods) {
    var lot = goods.lotId();
    add(MovementType.DELIVERY, Location.ON_THE_WAY, lot, -goods.received(), false);
    add(MovementType.DELIVERY, consignment.destinationId(), lot, goods.received(), false);
    add(MovementType.DAMAGE, Location.ON_THE_WAY, lot, -goods.damaged(), false);
    add(MovementType.LOSS, Location.ON_THE_WAY, lot, -goods.lost(), false);
    return this;
  }

  private void add(
      MovementType type, UUID location, UUID lot, long quantity, boolean fromReserved) {
    if (quantity != 0) {
      postings.add(
          new Posting(
              UuidV7.next(),
              type,
              new StockKey(location, lot),
              quantity,
              fromReserved,
              new Cause.Consignment(consignment.id())));
    }
  }

  List<Posting> all() {
    return List.copyOf(postings);
  }
}
