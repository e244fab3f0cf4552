package org.basra.exchange.library.patrons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A patron as staff and the patron see it.
 *
 * @param status whether a librarian has stopped the patron's borrowing altogether; single blocks
 *     are a list of their own
 * @param expiresOn last day of membership at the library; null without end
 * @param createdAt when the patron was registered, UTC
 * @param guardianId the adult patron who answers for a youth
 */
public record PatronView(
    @Schema(required = true) UUID id,
    @Schema(required = true, examples = "BX-7K2M-09XQ-D4TZ") String cardNumber,
    @Schema(required = true) PatronCategory category,
    @Schema(required = true) PatronStatus status,
    @Schema(nullable = true) UUID account,
    @Schema(nullable = true, examples = "2027-06-30") LocalDate expiresOn,
    @Schema(required = true) Instant createdAt,
    @Schema(nullable = true) UUID guardianId) {

  /** What the patron is now. */
  public static PatronView of(Patron patron) {
    return new PatronView(
        patron.id,
        patron.cardNumber,
        patron.category,
        patron.status,
        patron.account,
        patron.expiresOn,
        patron.createdAt,
        patron.guardianId);
  }
}
