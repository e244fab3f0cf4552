package org.basra.exchange.aid.locations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.basra.exchange.aid.BilingualName;

/**
 * The whole of what can change about a location: elsewhere or of another kind it would be another
 * one, and the ledger keeps what happened here.
 *
 * @param name in both languages
 */
record RenameLocationRequest(@NotNull @Valid BilingualName name) {}
