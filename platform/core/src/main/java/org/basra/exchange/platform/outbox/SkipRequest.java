package org.basra.exchange.platform.outbox;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why a parked event is given up.
 *
 * @param reason in words for those who look later; no personal data
 */
public record SkipRequest(@NotNull @Size(min = 3, max = 500) String reason) {}
