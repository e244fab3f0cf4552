package org.basra.exchange.aid.allocations;

import java.util.List;
import java.util.UUID;
import org.basra.exchange.aid.consignments.Pick;
import org.basra.exchange.aid.consignments.Skip;

/** Whether stock meets all needs of a consignment. */
sealed interface AllocationDecision {

  /** It does. */
  record Allocated(List<Pick> picks, List<Skip> skips) implements AllocationDecision {}

  /** It does not; nothing is set aside. */
  record Insufficient(List<Shortage> missing, List<Skip> skips) implements AllocationDecision {}

  /**
   * What is missing of one need.
   *
   * @param index of the need in the consignment
   */
  record Shortage(int index, UUID productId, long needed, long missing) {}
}
