package org.basra.exchange.aid.shipments;

import java.util.List;

/** Whether a delivery adds up. */
sealed interface DeliveryDecision {

  record Balanced() implements DeliveryDecision {}

  record Unbalanced(List<Discrepancy> discrepancies) implements DeliveryDecision {}

  /**
   * One thing that does not add up.
   *
   * @param pointer into the request
   */
  record Discrepancy(String pointer, String detail) {}
}
