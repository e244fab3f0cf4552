package org.basra.exchange.library.matching;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;

/** A librarian's decision that some records of one title and author are different works. */
@Entity
class DuplicateDismissal {

  @Id UUID id = UuidV7.next();
  @Version long version;
  Instant dismissedAt;

  @ElementCollection
  @CollectionTable(
      name = "duplicate_dismissal_record",
      joinColumns = @JoinColumn(name = "dismissal_id"))
  @Column(name = "record_id")
  Set<UUID> recordIds;

  /** For Hibernate. */
  protected DuplicateDismissal() {}

  DuplicateDismissal(Set<UUID> recordIds, Instant dismissedAt) {
    this.recordIds = recordIds;
    this.dismissedAt = dismissedAt;
  }
}
