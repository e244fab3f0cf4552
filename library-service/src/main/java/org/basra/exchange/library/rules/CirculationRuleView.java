package org.basra.exchange.library.rules;

import java.util.UUID;
import org.basra.exchange.library.items.ItemType;
import org.basra.exchange.library.patrons.PatronCategory;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule as everybody sees it.
 *
 * @param patronCategory whom it is for, null for all readers
 * @param itemType what it is for, null for all items
 * @param location code of the shelf or branch it is for, null for all
 * @param terms what it grants
 * @param name how people call it
 */
public record CirculationRuleView(
    @Schema(required = true) UUID id,
    @Schema(nullable = true, examples = "STUDENT") PatronCategory patronCategory,
    @Schema(nullable = true, examples = "BOOK") ItemType itemType,
    @Schema(nullable = true, examples = "BASRA-MAIN") String location,
    @Schema(required = true) Terms terms,
    @Schema(required = true) LocalizedText name) {

  /** The view of {@code rule}. */
  public static CirculationRuleView of(CirculationRule rule) {
    return new CirculationRuleView(
        rule.id, rule.patronCategory, rule.itemType, rule.location, rule.terms, rule.name());
  }
}
