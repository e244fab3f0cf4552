package org.basra.exchange.library.donations;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Says anew how a donor is named.
 *
 * @param creditName how the donor agrees to be named to everybody; null takes the name away
 */
record ChangeCreditRequest(@Valid @Schema(nullable = true) CreditName creditName) {}
