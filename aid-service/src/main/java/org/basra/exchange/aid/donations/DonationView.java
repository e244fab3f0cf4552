package org.basra.exchange.aid.donations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.aid.products.AidItemKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A donation as aid staff see it.
 *
 * @param donorCode who gives; null for the library
 * @param offerId the library's offer; null for a donor
 * @param offeredAt UTC
 * @param receivedAt last receipt, UTC; null while nothing has come
 */
public record DonationView(
    @Schema(required = true) UUID id,
    @Schema(required = true) DonationSource source,
    @Schema(required = true) DonationStatus status,
    @Schema(nullable = true) String donorCode,
    @Schema(nullable = true) UUID offerId,
    @Schema(required = true) Instant offeredAt,
    @Schema(nullable = true) Instant receivedAt,
    @Schema(required = true) List<DonationLineView> lines) {

  /**
   * One line: offered against received.
   *
   * @param productId null while nobody has said which product it is
   * @param description what the library says of it; null for a donor's line
   * @param quantity base units offered
   * @param received base units that have come
   * @param outstanding base units that have not
   */
  record DonationLineView(
      @Schema(required = true) UUID id,
      @Schema(required = true) AidItemKind kind,
      @Schema(nullable = true) UUID productId,
      @Schema(nullable = true) String description,
      @Schema(required = true) long quantity,
      @Schema(required = true) long received,
      @Schema(required = true) long outstanding,
      @Schema(nullable = true) String lotNumber,
      @Schema(nullable = true) LocalDate expiresOn) {

    static DonationLineView of(DonationLine line) {
      return new DonationLineView(
          line.id,
          line.kind,
          line.productId,
          line.description,
          line.quantity,
          line.received,
          line.outstanding(),
          line.lotNumber,
          line.expiresOn);
    }
  }

  /** The donation with its lines in their order. */
  public static DonationView of(Donation donation, List<DonationLine> lines) {
    return new DonationView(
        donation.id,
        donation.source,
        donation.status,
        donation.donorCode,
        donation.offerId,
        donation.offeredAt,
        donation.receivedAt,
        lines.stream().map(DonationLineView::of).toList());
  }
}
