package org.basra.exchange.library.accessions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.basra.exchange.library.holds.HoldQueue.ReadyHold;
import org.basra.exchange.library.items.ItemView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The new copy.
 *
 * @param hold the hold that it fills: it goes to the hold shelf; null: to its own shelf
 */
record AccessionedItemView(@JsonUnwrapped ItemView item, @Schema(nullable = true) ReadyHold hold) {

  static AccessionedItemView of(AccessionedItem accessioned) {
    return new AccessionedItemView(
        ItemView.of(accessioned.item()), accessioned.hold().orElse(null));
  }
}
