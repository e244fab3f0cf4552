package org.basra.exchange.library.patrons;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole of what can change about a patron at the desk.
 *
 * @param category footing on which the patron borrows
 * @param status whether the patron may borrow; single blocks are kept apart
 * @param account subject of the patron's account, or null
 * @param expiresOn last day of membership at the library, null without end
 * @param guardianId the adult patron who answers for a youth; null for everybody else
 */
record ChangePatronRequest(
    @NotNull PatronCategory category,
    @NotNull PatronStatus status,
    UUID account,
    LocalDate expiresOn,
    UUID guardianId) {}
