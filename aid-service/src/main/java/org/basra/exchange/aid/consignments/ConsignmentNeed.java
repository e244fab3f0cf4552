package org.basra.exchange.aid.consignments;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;

/** What a consignment is for; never changes. */
@Entity
class ConsignmentNeed {

  @Id UUID id = UuidV7.next();
  UUID consignmentId;
  int position;
  UUID productId;
  long quantity;

  /** For Hibernate. */
  protected ConsignmentNeed() {}

  ConsignmentNeed(Consignment consignment, int position, Need need) {
    this.consignmentId = consignment.id;
    this.position = position;
    this.productId = need.productId();
    this.quantity = need.quantity();
  }

  UUID consignmentId() {
    return consignmentId;
  }

  Need need() {
    return new Need(productId, quantity);
  }
}
