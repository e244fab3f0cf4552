package org.basra.exchange.aid.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.basra.exchange.aid.locations.Location;
import org.basra.exchange.aid.lots.Lot;
import org.hibernate.annotations.Immutable;

/** One lot at one location; changed by the ledger's own statements alone. */
@Entity
@Immutable
class StockBalance {

  @Id UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "location_id")
  Location location;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lot_id")
  Lot lot;

  long onHand;
  long reserved;

  /** For Hibernate. */
  protected StockBalance() {}

  UUID id() {
    return id;
  }
}
