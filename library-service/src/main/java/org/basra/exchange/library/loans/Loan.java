package org.basra.exchange.library.loans;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;

/** One item with one patron, from check-out to return. */
@Entity
class Loan implements Aggregate {

  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID itemId;
  UUID patronId;
  Instant checkedOutAt;
  Instant dueAt;
  Instant returnedAt;
  int renewals;
  UUID ruleId;

  /** For Hibernate. */
  protected Loan() {}

  Loan(UUID itemId, UUID patronId, UUID ruleId, Instant checkedOutAt, Instant dueAt) {
    this.ruleId = ruleId;
    this.itemId = itemId;
    this.patronId = patronId;
    this.checkedOutAt = checkedOutAt;
    this.dueAt = dueAt;
  }

  /** What a return at {@code now} means. */
  ReturnDecision giveBack(Instant now) {
    if (returnedAt != null) {
      return new ReturnDecision.AlreadyReturned(returnedAt);
    }
    returnedAt = now;
    return now.isAfter(dueAt) ? new ReturnDecision.Late() : new ReturnDecision.InTime();
  }

  LoanStatus status() {
    return returnedAt == null ? LoanStatus.OPEN : LoanStatus.RETURNED;
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
