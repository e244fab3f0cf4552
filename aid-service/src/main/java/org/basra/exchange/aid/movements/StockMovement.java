package org.basra.exchange.aid.movements;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.aid.ledger.MovementType;
import org.basra.exchange.aid.lots.Lot;
import org.hibernate.annotations.Immutable;

/** A line of the ledger; written by the ledger's own statements alone. */
@Entity
@Immutable
class StockMovement {

  @Id UUID id;

  @Enumerated(EnumType.STRING)
  MovementType type;

  UUID locationId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lot_id")
  Lot lot;

  long quantity;
  UUID donationId;
  UUID consignmentId;
  UUID reversesId;
  UUID actor;
  Instant occurredAt;
  Instant recordedAt;

  /** For Hibernate. */
  protected StockMovement() {}

  UUID id() {
    return id;
  }

  /**
   * Whether its opposite may be written. Not what belongs to a donation or a consignment: there the
   * other half and the document would tell another story.
   */
  boolean isReversible() {
    return donationId == null && consignmentId == null && reversesId == null;
  }
}
