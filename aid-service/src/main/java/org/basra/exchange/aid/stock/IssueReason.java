package org.basra.exchange.aid.stock;

import org.basra.exchange.aid.ledger.MovementType;

/** Why somebody takes goods from the shelf without a consignment. */
public enum IssueReason {
  /** Used on the spot; never what has expired. */
  LOCAL_USE(MovementType.ISSUE),
  /** Found unfit for use. */
  DAMAGED(MovementType.DAMAGE),
  /** Not found. */
  LOST(MovementType.LOSS),
  /** Past its last day of use. */
  EXPIRED(MovementType.DISPOSAL),
  /** Counted, and there was less than on record. */
  MISCOUNTED(MovementType.CORRECTION);

  private final MovementType movement;

  IssueReason(MovementType movement) {
    this.movement = movement;
  }

  MovementType movement() {
    return movement;
  }
}
