package org.basra.exchange.library.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/**
 * One publication as a library describes it. Read only: records are written by the batch, see
 * {@link RecordStore}.
 */
@Entity
@Immutable
public class BibliographicRecord {

  private static final String JSON = "jsonb";

  @Id UUID id;
  long version;
  String controlNumber;
  String controlNumberSource;

  @Column(columnDefinition = JSON)
  @Convert(converter = ScriptedTextsColumn.class)
  List<ScriptedText> titles;

  @Column(columnDefinition = JSON)
  @Convert(converter = ScriptedTextsColumn.class)
  List<ScriptedText> contributors;

  @Column(columnDefinition = JSON)
  @Convert(converter = ScriptedTextsColumn.class)
  List<ScriptedText> publishers;

  @Column(columnDefinition = JSON)
  @Convert(converter = ScriptedTextsColumn.class)
  List<ScriptedText> series;

  @Column(columnDefinition = JSON)
  @Convert(converter = ScriptedTextsColumn.class)
  List<ScriptedText> subjects;

  @Column(columnDefinition = JSON)
  @Convert(converter = ScriptedTextsColumn.class)
  List<ScriptedText> dates;

  @Column(columnDefinition = JSON)
  @Convert(converter = IdentifiersColumn.class)
  List<Identifier> identifiers;

  @Column(columnDefinition = "text[]")
  List<String> languages;

  @Enumerated(EnumType.STRING)
  RecordStatus status;

  Integer publicationYear;
  Integer hijriYear;

  @Column(columnDefinition = JSON)
  @Convert(converter = DigitalLinksColumn.class)
  List<DigitalLink> digitalLinks;

  /** Ids of the contributors in the order of {@link #contributors}, with a blank between two. */
  @Formula(
      "(select string_agg(cast(rc.contributor_id as text), ' ' order by rc.position)"
          + " from record_contributor rc where rc.record_id = id)")
  String contributorIds;

  Instant createdAt;
  Instant updatedAt;

  /** For Hibernate. */
  protected BibliographicRecord() {}

  /** Rises with every change. */
  public long version() {
    return version;
  }

  /** Id in this catalogue. */
  public UUID id() {
    return id;
  }
}
