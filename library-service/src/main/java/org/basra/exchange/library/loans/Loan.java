package org.basra.exchange.library.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;

/** One item with one patron, from check-out until it comes back or is given up for lost. */
@Entity
public class Loan implements Aggregate {

  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID itemId;
  UUID patronId;
  Instant checkedOutAt;
  Instant dueAt;
  Instant claimedReturnedAt;
  Instant returnedAt;
  Instant lostAt;
  int renewals;
  UUID ruleId;

  /** For queries: the database keeps it, null while the loan is open. */
  @Column(insertable = false, updatable = false)
  Instant endedAt;

  /** For Hibernate. */
  protected Loan() {}

  Loan(UUID itemId, UUID patronId, UUID ruleId, Instant checkedOutAt, Instant dueAt) {
    this.ruleId = ruleId;
    this.itemId = itemId;
    this.patronId = patronId;
    this.checkedOutAt = checkedOutAt;
    this.dueAt = dueAt;
  }

  /**
   * The item comes back. Whoever had claimed so before is believed now: late is who was late with
   * the claim.
   */
  public ReturnDecision giveBack(Instant now) {
    return switch (status()) {
      case RETURNED -> new ReturnDecision.AlreadyReturned(returnedAt);
      case LOST -> new ReturnDecision.AlreadyLost(lostAt);
      case OPEN, CLAIMED_RETURNED -> {
        returnedAt = now;
        var since = claimedReturnedAt == null ? now : claimedReturnedAt;
        yield since.isAfter(dueAt) ? new ReturnDecision.Late() : new ReturnDecision.InTime();
      }
    };
  }

  /** The reader says that the item was returned. The loan stays open until that is settled. */
  public ClaimDecision claimReturned(Instant now) {
    return switch (status()) {
      case RETURNED -> new ClaimDecision.AlreadyReturned(returnedAt);
      case LOST -> new ClaimDecision.AlreadyLost(lostAt);
      case CLAIMED_RETURNED -> new ClaimDecision.AlreadyClaimed(claimedReturnedAt);
      case OPEN -> {
        claimedReturnedAt = now;
        yield new ClaimDecision.Noted();
      }
    };
  }

  /** The item is given up for lost; that ends the loan. */
  public LossDecision declareLost(Instant now) {
    return switch (status()) {
      case RETURNED -> new LossDecision.AlreadyReturned(returnedAt);
      case LOST -> new LossDecision.AlreadyLost(lostAt);
      case OPEN, CLAIMED_RETURNED -> {
        lostAt = now;
        yield new LossDecision.Lost();
      }
    };
  }

  /** From now on due at {@code newDueAt}, as this rule says. */
  public void renew(Instant newDueAt, UUID decidingRule) {
    dueAt = newDueAt;
    ruleId = decidingRule;
    renewals++;
  }

  /** What became of it so far. */
  public LoanStatus status() {
    if (returnedAt != null) {
      return LoanStatus.RETURNED;
    }
    if (lostAt != null) {
      return LoanStatus.LOST;
    }
    return claimedReturnedAt == null ? LoanStatus.OPEN : LoanStatus.CLAIMED_RETURNED;
  }

  /** Whether the reader should have brought it back; nobody who claims to have done so. */
  public boolean isOverdue(Instant now) {
    return status() == LoanStatus.OPEN && now.isAfter(dueAt);
  }

  /** The copy. */
  public UUID itemId() {
    return itemId;
  }

  /** Who has it or had it. */
  public UUID patronId() {
    return patronId;
  }

  /** When it is due, UTC. */
  public Instant dueAt() {
    return dueAt;
  }

  /** When it came back, null while it has not. */
  public Instant returnedAt() {
    return returnedAt;
  }

  /** When it was given up for lost, null while it was not. */
  public Instant lostAt() {
    return lostAt;
  }

  /** How often it was renewed. */
  public int renewals() {
    return renewals;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  /** Version of what the API shows: a loan becomes overdue by itself. */
  public long shownVersion(Instant now) {
    return 2 * version + (isOverdue(now) ? 1 : 0);
  }
}
