package org.basra.exchange.library.donations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.items.ItemCondition;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A donation as its donor and librarians see it; instants in UTC.
 *
 * @param donorAccount account subject of the member who offered; null for an offer at the desk
 * @param creditName how the donor is named to everybody; null for no name
 * @param decidedAt when a librarian decided on it
 * @param endedAt when there was nothing more to come of it
 */
public record BookDonationView(
    @Schema(required = true) UUID id,
    @Schema(required = true) DonorKind donorKind,
    @Schema(nullable = true) UUID donorAccount,
    @Schema(nullable = true) LocalizedText creditName,
    @Schema(required = true) BookDonationStatus status,
    @Schema(required = true) List<BookDonationLineView> lines,
    @Schema(required = true) Instant offeredAt,
    @Schema(nullable = true) Instant decidedAt,
    @Schema(nullable = true) Instant endedAt) {

  /**
   * One title and what became of its copies.
   *
   * @param copies offered
   * @param accepted the library keeps them
   * @param redirected gone on to the aid service
   * @param declined taken by nobody; 0 while nobody has decided
   * @param duplicateOf the record that redirected copies duplicate
   * @param accessioned accepted copies that are in stock
   */
  public record BookDonationLineView(
      @Schema(required = true) UUID id,
      @Schema(required = true, examples = "رجال في الشمس") String title,
      @Schema(nullable = true, examples = "غسان كنفاني") String author,
      @Schema(nullable = true, examples = "1963") Integer year,
      @Schema(nullable = true, examples = "9789953710000") String isbn,
      @Schema(required = true, examples = "2") int copies,
      @Schema(required = true) ItemCondition condition,
      @Schema(required = true, examples = "1") int accepted,
      @Schema(required = true, examples = "1") int redirected,
      @Schema(required = true, examples = "0") int declined,
      @Schema(nullable = true) UUID duplicateOf,
      @Schema(nullable = true) DeclineReason declineReason,
      @Schema(required = true, examples = "1") int accessioned) {

    static BookDonationLineView of(BookDonationLine line) {
      return new BookDonationLineView(
          line.id,
          line.title,
          line.author,
          line.year,
          line.isbn,
          line.copies,
          line.condition,
          line.accepted,
          line.redirected,
          line.declined(),
          line.duplicateOf,
          line.declineReason,
          line.accessioned);
    }
  }

  static BookDonationView of(BookDonation donation, List<BookDonationLine> lines) {
    return new BookDonationView(
        donation.id,
        donation.donorKind,
        donation.donorAccount,
        donation.creditName(),
        donation.status,
        lines.stream().map(BookDonationLineView::of).toList(),
        donation.offeredAt,
        donation.decidedAt,
        donation.endedAt);
  }
}
