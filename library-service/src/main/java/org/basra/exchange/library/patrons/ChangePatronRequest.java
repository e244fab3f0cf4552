package org.basra.exchange.library.patrons;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole of what can change about a patron.
 *
 * @param category footing on which the patron borrows
 * @param status whether the patron may borrow
 * @param account subject of the patron's account, or null
 * @param expiresOn last day of membership at the library, null without end
 */
record ChangePatronRequest(
    @NotNull PatronCategory category,
    @NotNull PatronStatus status,
    UUID account,
    LocalDate expiresOn) {}
