package org.basra.exchange.aid.consignments;

import static org.basra.exchange.aid.AidProblem.LOCATION_NOT_FOUND;
import static org.basra.exchange.aid.AidProblem.LOCATION_NOT_SUITABLE;
import static org.basra.exchange.aid.AidProblem.PRODUCT_NOT_FOUND;
import static org.basra.exchange.platform.problem.CommonProblem.VALIDATION_FAILED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.aid.AidCalendar;
import org.basra.exchange.aid.ledger.StockLedger;
import org.basra.exchange.aid.locations.Location;
import org.basra.exchange.aid.locations.LocationRepository;
import org.basra.exchange.aid.products.AidItem;
import org.basra.exchange.aid.products.AidItemRepository;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.problem.ProblemType;

/** Plans consignments, and gives them up. */
@ApplicationScoped
class ConsignmentService {

  private final ConsignmentRepository consignments;
  private final LocationRepository locations;
  private final AidItemRepository items;
  private final StockLedger ledger;
  private final AidCalendar calendar;

  ConsignmentService(
      ConsignmentRepository consignments,
      LocationRepository locations,
      AidItemRepository items,
      StockLedger ledger,
      AidCalendar calendar) {
    this.consignments = consignments;
    this.locations = locations;
    this.items = items;
    this.ledger = ledger;
    this.calendar = calendar;
  }

  @Transactional
  Consignment plan(PlanConsignmentRequest request) {
    require(location(request.originId(), "/originId").canSend(), "/originId");
    var destination = location(request.destinationId(), "/destinationId");
    require(
        destination.canBeReached() && !request.destinationId().equals(request.originId()),
        "/destinationId");
    if (request.arrivesOn().isBefore(calendar.today())) {
      throw VALIDATION_FAILED.problem().at(ProblemError.body("/arrivesOn", "not in the past"));
    }
    checkProducts(request.needs());
    var consignment = new Consignment(request, calendar.now());
    consignments.persist(
        consignment,
        request.needs().stream().map(need -> new Need(need.productId(), need.quantity())).toList());
    return consignment;
  }

  private Location location(UUID id, String pointer) {
    return locations.findByIdOptional(id).orElseThrow(() -> at(LOCATION_NOT_FOUND, pointer));
  }

  private static void require(boolean suitable, String pointer) {
    if (!suitable) {
      throw at(LOCATION_NOT_SUITABLE, pointer);
    }
  }

  private static RuntimeException at(ProblemType problem, String pointer) {
    return problem.problem().at(ProblemError.body(pointer, problem.title().en()));
  }

  private void checkProducts(List<PlanConsignmentRequest.NeededGoods> needs) {
    var ids = needs.stream().map(PlanConsignmentRequest.NeededGoods::productId).distinct().toList();
    var known = items.among(ids).stream().map(AidItem::id).collect(Collectors.toSet());
    var seen = new HashSet<UUID>();
    for (int i = 0; i < needs.size(); i++) {
      var pointer = "/needs/" + i + "/productId";
      if (!known.contains(needs.get(i).productId())) {
        throw at(PRODUCT_NOT_FOUND, pointer);
      }
      if (!seen.add(needs.get(i).productId())) {
        throw VALIDATION_FAILED.problem().at(ProblemError.body(pointer, "each product once"));
      }
    }
  }

  /** What was set aside becomes free again. */
  @Transactional
  Consignment cancel(UUID id) {
    var consignment = consignments.lock(id);
    consignment.cancel(calendar.now());
    var picks = consignments.picksOf(consignment).stream().map(ConsignmentPick::pick).toList();
    ledger.release(Pick.at(consignment.originId, picks));
    return consignment;
  }
}
