package org.basra.exchange.aid.allocations;

import static org.basra.exchange.aid.AidProblem.STOCK_INSUFFICIENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.aid.AidCalendar;
import org.basra.exchange.aid.AidConfig;
import org.basra.exchange.aid.consignments.Consignment;
import org.basra.exchange.aid.consignments.ConsignmentRepository;
import org.basra.exchange.aid.consignments.Need;
import org.basra.exchange.aid.consignments.Pick;
import org.basra.exchange.aid.consignments.Skip;
import org.basra.exchange.aid.ledger.StockLedger;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;

/** Sets stock aside for a consignment. Locks the consignment, then the balances in their order. */
@ApplicationScoped
class AllocationService {

  private final ConsignmentRepository consignments;
  private final StockLedger ledger;
  private final AidCalendar calendar;
  private final Period remainingLife;

  AllocationService(
      ConsignmentRepository consignments,
      StockLedger ledger,
      AidCalendar calendar,
      AidConfig config) {
    this.consignments = consignments;
    this.ledger = ledger;
    this.calendar = calendar;
    this.remainingLife = config.consignments().remainingLife();
  }

  @Transactional
  Consignment allocate(UUID id) {
    var consignment = consignments.lock(id);
    consignment.allocate(calendar.now());
    var needs = consignments.needsOf(consignment);
    var available =
        ledger.lockAvailable(consignment.originId(), needs.stream().map(Need::productId).toList());
    return switch (fefo(consignment).allocate(needs, available)) {
      case AllocationDecision.Allocated(var picks, var skips) -> reserve(consignment, picks, skips);
      case AllocationDecision.Insufficient(var missing, var skips) ->
          throw insufficient(missing, skips);
    };
  }

  /** What is late already will not arrive before today. */
  private Fefo fefo(Consignment consignment) {
    LocalDate today = calendar.today();
    var planned = consignment.arrivesOn();
    return new Fefo(planned.isBefore(today) ? today : planned, remainingLife);
  }

  private Consignment reserve(Consignment consignment, List<Pick> picks, List<Skip> skips) {
    ledger.reserve(Pick.at(consignment.originId(), picks));
    consignments.keep(consignment, picks, skips);
    return consignment;
  }

  private static Problem insufficient(List<AllocationDecision.Shortage> missing, List<Skip> skips) {
    var reasons =
        skips.stream().collect(Collectors.groupingBy(Skip::reason, Collectors.counting()));
    var refusal =
        STOCK_INSUFFICIENT.because(
            skips.isEmpty() ? "No lot was passed over" : "Lots passed over: " + reasons);
    missing.forEach(
        shortage ->
            refusal.at(
                ProblemError.body(
                    "/needs/" + shortage.index(),
                    "%d of %d missing of product %s"
                        .formatted(shortage.missing(), shortage.needed(), shortage.productId()))));
    return refusal;
  }
}
