package org.basra.exchange.aid.shipments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Holds what arrived against what was shipped. Pure, so that every branch is tested without a
 * database.
 *
 * @param shipped base units by lot
 */
record ProofOfDelivery(Map<UUID, Long> shipped) {

  DeliveryDecision check(List<DeliveryRequest.ArrivedGoods> arrived) {
    var wrong = new ArrayList<DeliveryDecision.Discrepancy>();
    var told = new HashSet<UUID>();
    for (int i = 0; i < arrived.size(); i++) {
      var line = arrived.get(i);
      var expected = shipped.get(line.lotId());
      if (expected == null) {
        wrong.add(at(i, "lot " + line.lotId() + " was not shipped"));
      } else if (!told.add(line.lotId())) {
        wrong.add(at(i, "lot " + line.lotId() + " is told twice"));
      } else if (line.total() != expected) {
        wrong.add(at(i, "%d shipped, %d accounted for".formatted(expected, line.total())));
      }
    }
    shipped.keySet().stream()
        .filter(lot -> !told.contains(lot))
        .sorted()
        .map(lot -> new DeliveryDecision.Discrepancy("/lines", "lot " + lot + " is not told"))
        .forEach(wrong::add);
    return wrong.isEmpty()
        ? new DeliveryDecision.Balanced()
        : new DeliveryDecision.Unbalanced(List.copyOf(wrong));
  }

  private static DeliveryDecision.Discrepancy at(int line, String detail) {
    return new DeliveryDecision.Discrepancy("/lines/" + line, detail);
  }
}
