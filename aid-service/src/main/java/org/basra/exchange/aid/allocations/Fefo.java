package org.basra.exchange.aid.allocations;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.aid.consignments.Need;
import org.basra.exchange.aid.consignments.Pick;
import org.basra.exchange.aid.consignments.Skip;
import org.basra.exchange.aid.consignments.SkipReason;
import org.basra.exchange.aid.ledger.Available;

/**
 * First expired, first out. Pure, so that every branch is tested without a database.
 *
 * @param arrivesOn when the goods reach those who need them
 * @param remainingLife how long a lot must still be good then
 */
record Fefo(LocalDate arrivesOn, Period remainingLife) {

  /** Earliest expiry first; what does not expire comes last. The number makes the order total. */
  private static final Comparator<Available> EARLIEST_FIRST =
      Comparator.comparing(Available::expiresOn, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Available::lotNumber)
          .thenComparing(Available::lotId);

  AllocationDecision allocate(List<Need> needs, List<Available> available) {
    Map<UUID, List<Available>> byProduct =
        available.stream().collect(Collectors.groupingBy(Available::productId));
    var picks = new ArrayList<Pick>();
    var skips = new ArrayList<Skip>();
    var missing = new ArrayList<AllocationDecision.Shortage>();
    for (int i = 0; i < needs.size(); i++) {
      var need = needs.get(i);
      long open = take(need, byProduct.getOrDefault(need.productId(), List.of()), picks, skips);
      if (open > 0) {
        missing.add(new AllocationDecision.Shortage(i, need.productId(), need.quantity(), open));
      }
    }
    return missing.isEmpty()
        ? new AllocationDecision.Allocated(List.copyOf(picks), List.copyOf(skips))
        : new AllocationDecision.Insufficient(List.copyOf(missing), List.copyOf(skips));
  }

  /** What stays open of the need. */
  private long take(Need need, List<Available> lots, List<Pick> picks, List<Skip> skips) {
    long open = need.quantity();
    for (var lot : lots.stream().sorted(EARLIEST_FIRST).toList()) {
      if (open == 0) {
        break;
      }
      var reason = reasonToSkip(lot);
      if (reason.isPresent()) {
        skips.add(new Skip(lot.lotId(), lot.quantity(), reason.get()));
        continue;
      }
      long taken = Math.min(open, lot.quantity());
      picks.add(new Pick(lot.lotId(), taken));
      open -= taken;
    }
    return open;
  }

  private Optional<SkipReason> reasonToSkip(Available lot) {
    if (lot.expiresOn() == null) {
      return Optional.empty();
    }
    if (lot.expiresOn().isBefore(arrivesOn)) {
      return Optional.of(SkipReason.EXPIRED_AT_ARRIVAL);
    }
    return lot.expiresOn().isBefore(arrivesOn.plus(remainingLife))
        ? Optional.of(SkipReason.TOO_LITTLE_LIFE_AT_ARRIVAL)
        : Optional.empty();
  }
}
