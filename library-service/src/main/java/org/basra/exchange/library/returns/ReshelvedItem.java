package org.basra.exchange.library.returns;

import java.util.Optional;
import org.basra.exchange.library.holds.HoldQueue.ReadyHold;
import org.basra.exchange.library.items.Item;

/**
 * A copy that may be lent again.
 *
 * @param hold the hold that it fills now
 */
record ReshelvedItem(Item item, Optional<ReadyHold> hold) {}
