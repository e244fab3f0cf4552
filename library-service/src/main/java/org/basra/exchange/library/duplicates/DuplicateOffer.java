package org.basra.exchange.library.duplicates;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;
import org.hibernate.annotations.BatchSize;

/** Copies of one record that the library gave away. */
@Entity
class DuplicateOffer implements Aggregate {

  /** A page and the row behind it: the items of a list come with one statement. */
  private static final int LONGEST_PAGE = 201;

  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID recordId;
  Instant offeredAt;

  @ElementCollection
  @CollectionTable(name = "duplicate_offer_item", joinColumns = @JoinColumn(name = "offer_id"))
  @BatchSize(size = LONGEST_PAGE)
  List<OfferedItem> items;

  /** For Hibernate. */
  protected DuplicateOffer() {}

  DuplicateOffer(UUID recordId, List<OfferedItem> items, Instant offeredAt) {
    this.recordId = recordId;
    this.items = items;
    this.offeredAt = offeredAt;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }
}
