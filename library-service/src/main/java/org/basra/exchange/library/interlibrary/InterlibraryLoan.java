package org.basra.exchange.library.interlibrary;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;

/** Something that one library lends to another. */
@Entity
class InterlibraryLoan implements Aggregate {

  @Id UUID id = UuidV7.next();
  @Version long version;

  @Enumerated(EnumType.STRING)
  InterlibraryDirection direction;

  String partner;

  @Enumerated(EnumType.STRING)
  InterlibraryStatus status = InterlibraryStatus.REQUESTED;

  String title;
  String author;
  UUID recordId;
  UUID patronId;
  UUID itemId;
  LocalDate dueBack;

  @Enumerated(EnumType.STRING)
  InterlibraryRefusalReason refusalReason;

  Instant requestedAt;
  Instant shippedAt;
  Instant receivedAt;
  Instant returnedAt;
  Instant endedAt;

  /** For Hibernate. */
  protected InterlibraryLoan() {}

  private InterlibraryLoan(InterlibraryDirection direction, String partner, Instant now) {
    this.direction = direction;
    this.partner = partner;
    this.requestedAt = now;
  }

  /** A partner's copy that a reader of ours wants. */
  static InterlibraryLoan borrowing(InterlibraryLoanRequest request, UUID patronId, Instant now) {
    var loan = new InterlibraryLoan(InterlibraryDirection.BORROWING, request.partner(), now);
    loan.title = request.title();
    loan.author = request.author();
    loan.recordId = request.recordId();
    loan.patronId = patronId;
    return loan;
  }

  /** A copy of ours that a partner wants. */
  static InterlibraryLoan lending(String partner, Item item, Instant now) {
    var loan = new InterlibraryLoan(InterlibraryDirection.LENDING, partner, now);
    loan.itemId = item.id();
    loan.recordId = item.recordId();
    return loan;
  }

  /** It is sent, and wanted back by a day. */
  void ship(InterlibraryStatus to, LocalDate until, Instant now) {
    take(InterlibraryStep.SHIP, to, now);
    dueBack = until;
  }

  /** A step has brought it to {@code to}. */
  void take(InterlibraryStep step, InterlibraryStatus to, Instant now) {
    status = to;
    switch (step) {
      case SHIP -> shippedAt = now;
      case RECEIVE -> receivedAt = now;
      case RETURN -> returnedAt = now;
      case ARRIVE, REFUSE, CANCEL -> {}
    }
    endedAt = to.isOver() ? now : null;
  }

  /** Whether the lender should have it back on {@code today}, a day at the library. */
  boolean isOverdue(LocalDate today) {
    return status.isWithBorrower() && dueBack.isBefore(today);
  }

  /** Version of what the API shows: it changes also when the last day passes. */
  long shownVersion(LocalDate today) {
    return 2 * version + (isOverdue(today) ? 1 : 0);
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
