package org.basra.exchange.aid.products;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.basra.exchange.aid.BilingualName;

/**
 * The whole of what can change about an aid item: another unit, strength or form would be another
 * item, and the ledger counts in the unit.
 *
 * @param name in both languages
 */
record RenameAidItemRequest(@NotNull @Valid BilingualName name) {}
