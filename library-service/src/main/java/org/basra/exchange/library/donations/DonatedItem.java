package org.basra.exchange.library.donations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a copy came of a donation. */
@Entity
@Immutable
@Table(name = "book_donation_item")
class DonatedItem {

  @Id UUID itemId;
  UUID lineId;

  /** For Hibernate. */
  protected DonatedItem() {}

  DonatedItem(UUID itemId, UUID lineId) {
    this.itemId = itemId;
    this.lineId = lineId;
  }
}
