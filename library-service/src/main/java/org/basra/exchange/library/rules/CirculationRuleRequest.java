package org.basra.exchange.library.rules;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.basra.exchange.library.items.ItemType;
import org.basra.exchange.library.patrons.PatronCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole of a rule.
 *
 * @param patronCategory whom it is for, null for all readers
 * @param itemType what it is for, null for all items
 * @param location code of the shelf or branch it is for, null for all
 * @param terms what it grants
 */
record CirculationRuleRequest(
    @Schema(nullable = true, examples = "STUDENT") PatronCategory patronCategory,
    @Schema(nullable = true, examples = "BOOK") ItemType itemType,
    @Schema(nullable = true, examples = "BASRA-MAIN") @Pattern(regexp = "[A-Za-z0-9-]{1,32}")
        String location,
    @NotNull @Valid Terms terms) {

  Conditions conditions() {
    return new Conditions(patronCategory, itemType, location);
  }
}
