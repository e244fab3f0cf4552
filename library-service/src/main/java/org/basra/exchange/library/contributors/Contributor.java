package org.basra.exchange.library.contributors;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.ContributorKind;
import org.basra.exchange.library.headings.NameKey;
import org.basra.exchange.platform.id.UuidV7;
import org.hibernate.annotations.ColumnTransformer;

/** A person, body or meeting; made while records are written, see the package {@code headings}. */
@Entity
public class Contributor {

  @Id UUID id;
  @Version long version;

  @Enumerated(EnumType.STRING)
  ContributorKind kind;

  /** Null: the first name that is not in Latin letters is shown. */
  String preferredOriginal;

  /** Null: the first name in Latin letters is shown. */
  String preferredLatin;

  @Column(columnDefinition = "text[]")
  List<String> origins;

  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(write = "cast(? as jsonb)")
  @Convert(converter = ExternalIdsColumn.class)
  Map<String, String> externalIds;

  String sortKey;
  UUID mergedInto;
  Instant createdAt;

  /** For Hibernate. */
  protected Contributor() {}

  /** Somebody who is known by one name only. */
  Contributor(ContributorKind kind, ContributorName name, Instant now) {
    this.id = UuidV7.next();
    this.kind = kind;
    this.origins = List.of();
    this.externalIds = Map.of();
    this.sortKey = NameKey.sortKey(name.name);
    this.createdAt = now;
  }

  boolean isMerged() {
    return mergedInto != null;
  }

  /** Takes on what a librarian says; the names to show are among its names. */
  void change(ChangeContributorRequest request) {
    origins = List.copyOf(new TreeSet<>(request.origins()));
    externalIds = request.externalIds() == null ? Map.of() : new TreeMap<>(request.externalIds());
    preferredOriginal = request.preferredOriginal();
    preferredLatin = request.preferredLatin();
  }

  /** Is one with the other from now on; what librarians have said of both stays, its own first. */
  void absorb(Contributor other) {
    origins = Stream.concat(origins.stream(), other.origins.stream()).sorted().distinct().toList();
    var ids = new TreeMap<>(other.externalIds);
    ids.putAll(externalIds);
    externalIds = ids;
    other.mergedInto = id;
    other.origins = List.of();
    other.externalIds = Map.of();
    other.preferredOriginal = null;
    other.preferredLatin = null;
  }

  /**
   * Is no longer one with the other: what came with that one alone goes again, and what librarians
   * have said since then stays.
   */
  void release(ContributorMerge merge) {
    origins =
        origins.stream()
            .filter(
                origin ->
                    merge.survivorOrigins.contains(origin) || !merge.mergedOrigins.contains(origin))
            .toList();
    var ids = new TreeMap<>(externalIds);
    merge.mergedExternalIds.forEach(
        (list, theirs) -> {
          if (!merge.survivorExternalIds.containsKey(list)) {
            ids.remove(list, theirs);
          }
        });
    externalIds = ids;
  }

  /** Shows no name that it has no more, and stands in lists by the one it shows. */
  void fit(ContributorNames names) {
    preferredOriginal = names.has(preferredOriginal, false) ? preferredOriginal : null;
    preferredLatin = names.has(preferredLatin, true) ? preferredLatin : null;
    sortKey = names.sortKey(this);
  }
}
