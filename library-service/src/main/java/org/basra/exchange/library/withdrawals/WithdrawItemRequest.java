package org.basra.exchange.library.withdrawals;

import jakarta.validation.constraints.NotNull;
import org.basra.exchange.library.items.WithdrawalReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Takes a copy out of the stock.
 *
 * @param reason why
 */
record WithdrawItemRequest(@NotNull @Schema(examples = "WORN_OUT") WithdrawalReason reason) {}
