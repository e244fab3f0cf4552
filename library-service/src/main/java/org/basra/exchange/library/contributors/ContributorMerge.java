package org.basra.exchange.library.contributors;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.hibernate.annotations.ColumnTransformer;

/** That one contributor was said to be another, and what both were before. */
@Entity
class ContributorMerge {

  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID survivorId;
  UUID mergedId;

  @Column(columnDefinition = "text[]")
  List<String> nameKeys;

  @Column(columnDefinition = "text[]")
  List<String> survivorOrigins;

  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(write = "cast(? as jsonb)")
  @Convert(converter = ExternalIdsColumn.class)
  Map<String, String> survivorExternalIds;

  @Column(columnDefinition = "text[]")
  List<String> mergedOrigins;

  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(write = "cast(? as jsonb)")
  @Convert(converter = ExternalIdsColumn.class)
  Map<String, String> mergedExternalIds;

  String mergedPreferredOriginal;
  String mergedPreferredLatin;
  Instant mergedAt;
  Instant reversedAt;

  /** For Hibernate. */
  protected ContributorMerge() {}

  /** Both as they are before the merge, and the names that will move. */
  ContributorMerge(Contributor survivor, Contributor merged, List<String> nameKeys, Instant now) {
    this.survivorId = survivor.id;
    this.mergedId = merged.id;
    this.nameKeys = nameKeys;
    this.survivorOrigins = survivor.origins;
    this.survivorExternalIds = survivor.externalIds;
    this.mergedOrigins = merged.origins;
    this.mergedExternalIds = merged.externalIds;
    this.mergedPreferredOriginal = merged.preferredOriginal;
    this.mergedPreferredLatin = merged.preferredLatin;
    this.mergedAt = now;
  }

  UUID id() {
    return id;
  }

  /**
   * Whether it can be taken back.
   *
   * @param survivor as it is now
   * @param names of the survivor now, those that came with the merge among them
   */
  ContributorReversal reversal(Contributor survivor, ContributorNames names) {
    if (reversedAt != null) {
      return new ContributorReversal.AlreadyReversed(reversedAt);
    }
    if (survivor.isMerged()) {
      return new ContributorReversal.SurvivorGone(survivor.mergedInto);
    }
    var back = names.among(nameKeys);
    if (back.all().isEmpty()) {
      return new ContributorReversal.Nameless(mergedId);
    }
    return back.all().size() == names.all().size()
        ? new ContributorReversal.Nameless(survivorId)
        : new ContributorReversal.Granted(back);
  }

  /** Both become what they were; what was said of the survivor since then stays. */
  void reverse(Contributor survivor, Contributor merged, Instant now) {
    survivor.release(this);
    merged.mergedInto = null;
    merged.origins = mergedOrigins;
    merged.externalIds = mergedExternalIds;
    merged.preferredOriginal = mergedPreferredOriginal;
    merged.preferredLatin = mergedPreferredLatin;
    reversedAt = now;
  }
}
