package org.basra.exchange.library.donations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;
import org.basra.exchange.platform.text.LocalizedText;

/** Books that somebody gives. Its version rises with its lines, too. */
@Entity
class BookDonation implements Aggregate {

  @Id UUID id = UuidV7.next();
  @Version long version;

  @Enumerated(EnumType.STRING)
  DonorKind donorKind;

  UUID donorAccount;
  String creditNameAr;
  String creditNameEn;

  @Enumerated(EnumType.STRING)
  BookDonationStatus status = BookDonationStatus.OFFERED;

  Instant offeredAt;
  Instant decidedAt;
  Instant endedAt;

  /** For Hibernate. */
  protected BookDonation() {}

  BookDonation(DonorKind donorKind, UUID donorAccount, CreditName name, Instant now) {
    this.donorKind = donorKind;
    this.donorAccount = donorAccount;
    this.offeredAt = now;
    name(name);
  }

  private void name(CreditName name) {
    creditNameAr = name == null ? null : name.ar();
    creditNameEn = name == null ? null : name.en();
  }

  /** Whether the donor may be named so, or no longer; nobody is thanked for what is not kept. */
  boolean credit(CreditName name) {
    boolean kept =
        switch (status) {
          case OFFERED, ACCEPTED, COMPLETED -> true;
          case REDIRECTED, DECLINED, WITHDRAWN -> false;
        };
    if (kept) {
      name(name);
    }
    return kept;
  }

  /** Whether it was taken back just now; only what nobody has decided on can be. */
  boolean withdraw(Instant now) {
    if (status != BookDonationStatus.OFFERED) {
      return false;
    }
    end(BookDonationStatus.WITHDRAWN, now);
    return true;
  }

  /** What verdicts on its lines come to at {@code now}; the lines are told of theirs. */
  AcceptanceDecision decide(
      List<BookDonationLine> lines, List<DecideDonationRequest.LineVerdict> verdicts, Instant now) {
    if (status != BookDonationStatus.OFFERED) {
      return new AcceptanceDecision.NotOffered(status);
    }
    var decision = new Verdicts(lines, verdicts).decide();
    if (decision instanceof AcceptanceDecision.Decided(var to)) {
      decidedAt = now;
      status = to;
      if (to != BookDonationStatus.ACCEPTED) {
        end(to, now);
      }
    }
    return decision;
  }

  /** Whether so many copies of a line may be taken into stock; the line counts them. */
  AccessionDecision take(BookDonationLine line, int copies) {
    if (status != BookDonationStatus.ACCEPTED) {
      return new AccessionDecision.NotAccepted(status);
    }
    return line.take(copies)
        ? new AccessionDecision.Taken()
        : new AccessionDecision.MoreThanAccepted(line.left());
  }

  /** Ends it once nothing of what was accepted is left. */
  void completeWith(List<BookDonationLine> lines, Instant now) {
    if (lines.stream().allMatch(line -> line.left() == 0)) {
      status = BookDonationStatus.COMPLETED;
      endedAt = now;
    }
  }

  private void end(BookDonationStatus as, Instant now) {
    status = as;
    endedAt = now;
    name(null);
  }

  /** How the donor is named, null for no name. */
  LocalizedText creditName() {
    return creditNameAr == null ? null : new LocalizedText(creditNameAr, creditNameEn);
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }
}
