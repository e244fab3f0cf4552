package org.basra.exchange.library.rules;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.basra.exchange.library.items.ItemType;
import org.basra.exchange.library.patrons.PatronCategory;
import org.basra.exchange.platform.id.UuidV7;

/** One rule of circulation; a null condition means any. */
@Entity
public class CirculationRule {

  @Id UUID id = UuidV7.next();
  @Version long version;

  @Enumerated(EnumType.STRING)
  PatronCategory patronCategory;

  @Enumerated(EnumType.STRING)
  ItemType itemType;

  String location;
  @Embedded Terms terms;

  /** For Hibernate. */
  protected CirculationRule() {}

  /** Identity. */
  public UUID id() {
    return id;
  }

  /** What it grants. */
  public Terms terms() {
    return terms;
  }
}
