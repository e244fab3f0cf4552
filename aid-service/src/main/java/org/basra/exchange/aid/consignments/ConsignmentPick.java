package org.basra.exchange.aid.consignments;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.basra.exchange.aid.lots.Lot;
import org.basra.exchange.platform.id.UuidV7;

/** What was set aside of one lot, and what became of it. */
@Entity
public class ConsignmentPick {

  @Id UUID id = UuidV7.next();
  UUID consignmentId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "lot_id")
  Lot lot;

  long quantity;
  Long received;
  Long damaged;
  Long lost;

  /** For Hibernate. */
  protected ConsignmentPick() {}

  ConsignmentPick(Consignment consignment, Lot lot, long quantity) {
    this.consignmentId = consignment.id;
    this.lot = lot;
    this.quantity = quantity;
  }

  /** What became of it; the three add up to what was shipped. */
  public void arrive(long good, long broken, long missing) {
    received = good;
    damaged = broken;
    lost = missing;
  }

  UUID consignmentId() {
    return consignmentId;
  }

  /** Of which lot. */
  public Lot lot() {
    return lot;
  }

  /** How many base units were set aside and shipped. */
  public long quantity() {
    return quantity;
  }

  Pick pick() {
    return new Pick(lot.id(), quantity);
  }
}
