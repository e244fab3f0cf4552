package org.basra.exchange.applications.offers;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Offers a place.
 *
 * @param respondBy the first instant at which the offer can no longer be answered
 */
record OfferRequest(@NotNull Instant respondBy) {}
