package org.basra.exchange.aid.ledger;

/** Why a balance changed. */
public enum MovementType {
  /** A donation came in. */
  RECEIPT,
  /** Handed out for use. */
  ISSUE,
  /** Discarded, because it has expired. */
  DISPOSAL,
  /** Counted, and there was less than on record. */
  CORRECTION,
  /** Left its origin (less there) and is on the way (more there). */
  SHIPMENT,
  /** Came off the way (less there) and reached its destination (more there). */
  DELIVERY,
  /** Is no longer fit for use. */
  DAMAGE,
  /** Is no longer there. */
  LOSS,
  /** Takes another movement back. */
  REVERSAL
}
