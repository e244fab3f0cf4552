package org.basra.exchange.library.contributors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.basra.exchange.library.headings.NameScript;
import org.hibernate.annotations.Immutable;

/** A name of a contributor as a library writes it. Read only: names are written by the batch. */
@Entity
@Immutable
public class ContributorName {

  @Id String key;
  UUID contributorId;
  String name;
  String dates;

  @Enumerated(EnumType.STRING)
  NameScript script;

  long seq;

  /** For Hibernate. */
  protected ContributorName() {}

  boolean isLatin() {
    return script == NameScript.LATIN;
  }
}
