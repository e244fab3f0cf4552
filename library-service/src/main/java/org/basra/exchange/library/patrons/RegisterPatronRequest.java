package org.basra.exchange.library.patrons;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new patron. Holds no name and no contact: those stay with the identity provider.
 *
 * @param cardNumber as printed on the card
 * @param category footing on which the patron borrows
 * @param account subject of the patron's account, when there is one
 * @param expiresOn last day of membership at the library, null without end
 * @param guardianId the adult patron who answers for a youth; without one a youth borrows nothing
 */
record RegisterPatronRequest(
    @NotNull @Pattern(regexp = "[A-Za-z0-9-]{3,32}") @Schema(examples = "BX-P-0001")
        String cardNumber,
    @NotNull PatronCategory category,
    UUID account,
    LocalDate expiresOn,
    UUID guardianId) {}
