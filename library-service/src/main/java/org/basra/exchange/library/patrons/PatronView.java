package org.basra.exchange.library.patrons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A patron as staff and the patron see it.
 *
 * @param expiresOn last day of membership at the library; null without end
 * @param createdAt when the patron was registered, UTC
 */
record PatronView(
    @Schema(required = true) UUID id,
    @Schema(required = true) String cardNumber,
    @Schema(required = true) PatronCategory category,
    @Schema(required = true) PatronStatus status,
    @Schema(nullable = true) UUID account,
    @Schema(nullable = true) LocalDate expiresOn,
    @Schema(required = true) Instant createdAt) {

  static PatronView of(Patron patron) {
    return new PatronView(
        patron.id,
        patron.cardNumber,
        patron.category,
        patron.status,
        patron.account,
        patron.expiresOn,
        patron.createdAt);
  }
}
