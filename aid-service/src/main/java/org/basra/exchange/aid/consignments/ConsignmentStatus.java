package org.basra.exchange.aid.consignments;

import java.util.Set;

/** How far a consignment is. */
public enum ConsignmentStatus {
  /** Where to and what is known. */
  PLANNED,
  /** Stock is set aside for it. */
  ALLOCATED,
  /** It is on the way. */
  SHIPPED,
  /** It has arrived, and what arrived adds up. */
  DELIVERED,
  /** It will not go; nothing is set aside for it. */
  CANCELLED;

  /** The whole life of a consignment. */
  boolean canBecome(ConsignmentStatus next) {
    return switch (this) {
      case PLANNED -> Set.of(ALLOCATED, CANCELLED).contains(next);
      case ALLOCATED -> Set.of(SHIPPED, CANCELLED).contains(next);
      case SHIPPED -> next == DELIVERED;
      case DELIVERED, CANCELLED -> false;
    };
  }
}
