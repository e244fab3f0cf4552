package org.basra.exchange.library.accessions;

import java.util.Optional;
import org.basra.exchange.library.holds.HoldQueue.ReadyHold;
import org.basra.exchange.library.items.Item;

/**
 * A copy that belongs to the stock from now on.
 *
 * @param hold the hold that it fills
 */
public record AccessionedItem(Item item, Optional<ReadyHold> hold) {}
