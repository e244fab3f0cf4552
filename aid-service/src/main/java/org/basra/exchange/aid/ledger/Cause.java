package org.basra.exchange.aid.ledger;

import java.util.UUID;

/** What a movement is part of. */
public sealed interface Cause {

  /** A receipt of this donation. */
  record Donation(UUID id) implements Cause {}

  /** A step of this consignment. */
  record Consignment(UUID id) implements Cause {}

  /** It takes back this movement. */
  record Reversed(UUID movementId) implements Cause {}

  /** Nothing else: somebody took it from the shelf. */
  record ByHand() implements Cause {}
}
