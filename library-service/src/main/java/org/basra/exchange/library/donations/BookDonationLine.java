package org.basra.exchange.library.donations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Locale;
import java.util.UUID;
import org.basra.exchange.library.donations.DecideDonationRequest.LineVerdict;
import org.basra.exchange.library.items.ItemCondition;
import org.basra.exchange.platform.id.UuidV7;

/** Copies of one title in a donation, and what became of them. */
@Entity
class BookDonationLine {

  @Id UUID id = UuidV7.next();
  UUID donationId;
  int position;
  String title;
  String author;
  Integer year;
  String isbn;
  int copies;

  @Enumerated(EnumType.STRING)
  ItemCondition condition;

  int accepted;
  int redirected;
  UUID duplicateOf;

  @Enumerated(EnumType.STRING)
  DeclineReason declineReason;

  int accessioned;

  /** For Hibernate. */
  protected BookDonationLine() {}

  BookDonationLine(UUID donationId, int position, OfferBooksRequest.OfferedTitle offered) {
    this.donationId = donationId;
    this.position = position;
    this.title = offered.title();
    this.author = offered.author();
    this.year = offered.year();
    this.isbn =
        offered.isbn() == null
            ? null
            : offered.isbn().replaceAll("[- ]", "").toUpperCase(Locale.ROOT);
    this.copies = offered.copies();
    this.condition = offered.condition();
  }

  /** Takes over a verdict that holds. */
  void settle(LineVerdict verdict) {
    accepted = verdict.accepted();
    redirected = verdict.redirected();
    duplicateOf = redirected > 0 ? verdict.duplicateOf() : null;
    declineReason = accepted + redirected < copies ? verdict.declineReason() : null;
  }

  /** Whether so many of the accepted copies were left and are now counted as in stock. */
  boolean take(int taken) {
    if (taken > left()) {
      return false;
    }
    accessioned += taken;
    return true;
  }

  /** Accepted copies that are not in stock yet. */
  int left() {
    return accepted - accessioned;
  }

  /** Copies that nobody takes; 0 while nobody has decided. */
  int declined() {
    return declineReason == null ? 0 : copies - accepted - redirected;
  }
}
