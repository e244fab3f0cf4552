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
import org.basra.exchange.platform.text.LocalizedText;

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

  /** A rule for this category, kind of item and place, each null for any. */
  public CirculationRule(
      PatronCategory patronCategory, ItemType itemType, String location, Terms terms) {
    change(new Conditions(patronCategory, itemType, location), terms);
  }

  final void change(Conditions conditions, Terms newTerms) {
    this.patronCategory = conditions.patronCategory();
    this.itemType = conditions.itemType();
    this.location = conditions.location();
    this.terms = newTerms;
  }

  /** Identity. */
  public UUID id() {
    return id;
  }

  /** What it grants. */
  public Terms terms() {
    return terms;
  }

  Conditions conditions() {
    return new Conditions(patronCategory, itemType, location);
  }

  /** How people call it: by whom and what it is for. */
  public LocalizedText name() {
    return RuleWords.name(conditions());
  }
}
