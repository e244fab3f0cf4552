package org.basra.exchange.library.merges;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordStatus;
import org.basra.exchange.platform.id.UuidV7;
import org.hibernate.annotations.BatchSize;

/** That one record was merged into another, and what moved with it. */
@Entity
class RecordMerge {

  /** A page and the row behind it: the items of a list come with one statement. */
  private static final int LONGEST_PAGE = 201;

  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID survivorId;
  UUID mergedId;
  Instant mergedAt;
  Instant reversedAt;

  @ElementCollection
  @CollectionTable(name = "record_merge_item", joinColumns = @JoinColumn(name = "merge_id"))
  @Column(name = "item_id")
  @BatchSize(size = LONGEST_PAGE)
  List<UUID> itemIds;

  /** For Hibernate. */
  protected RecordMerge() {}

  RecordMerge(UUID survivorId, UUID mergedId, List<UUID> itemIds, Instant mergedAt) {
    this.survivorId = survivorId;
    this.mergedId = mergedId;
    this.itemIds = itemIds;
    this.mergedAt = mergedAt;
  }

  UUID id() {
    return id;
  }

  /**
   * Whether it can be taken back.
   *
   * @param survivor status of the survivor now
   */
  ReversalDecision reversal(RecordStatus survivor) {
    if (reversedAt != null) {
      return new ReversalDecision.AlreadyReversed(reversedAt);
    }
    return survivor == RecordStatus.ACTIVE
        ? new ReversalDecision.Granted()
        : new ReversalDecision.SurvivorGone(survivor);
  }

  /** From now on it is taken back. */
  void reverse(Instant now) {
    reversedAt = now;
  }
}
