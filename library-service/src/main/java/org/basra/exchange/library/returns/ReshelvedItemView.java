package org.basra.exchange.library.returns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.basra.exchange.library.holds.HoldQueue.ReadyHold;
import org.basra.exchange.library.items.ItemView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The copy that may be lent again.
 *
 * @param hold the hold that it fills: it goes to the hold shelf; null: to its own shelf
 */
record ReshelvedItemView(@JsonUnwrapped ItemView item, @Schema(nullable = true) ReadyHold hold) {

  static ReshelvedItemView of(ReshelvedItem reshelved) {
    return new ReshelvedItemView(ItemView.of(reshelved.item()), reshelved.hold().orElse(null));
  }
}
