package org.basra.exchange.aid.consignments;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.basra.exchange.aid.lots.Lot;
import org.basra.exchange.platform.id.UuidV7;

/** A lot that was passed over when stock was set aside, and why; never changes. */
@Entity
class ConsignmentSkip {

  @Id UUID id = UuidV7.next();
  UUID consignmentId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lot_id")
  Lot lot;

  long available;

  @Enumerated(EnumType.STRING)
  SkipReason reason;

  /** For Hibernate. */
  protected ConsignmentSkip() {}

  ConsignmentSkip(Consignment consignment, Lot lot, Skip skip) {
    this.consignmentId = consignment.id;
    this.lot = lot;
    this.available = skip.available();
    this.reason = skip.reason();
  }

  UUID consignmentId() {
    return consignmentId;
  }
}
