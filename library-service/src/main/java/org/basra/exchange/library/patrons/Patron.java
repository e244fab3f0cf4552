package org.basra.exchange.library.patrons;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;

/** Somebody who borrows. */
@Entity
public class Patron {

  @Id UUID id = UuidV7.next();
  @Version long version;
  String cardNumber;
  UUID account;

  @Enumerated(EnumType.STRING)
  PatronCategory category;

  @Enumerated(EnumType.STRING)
  PatronStatus status = PatronStatus.ACTIVE;

  LocalDate expiresOn;
  Instant createdAt;

  /** For Hibernate. */
  protected Patron() {}

  Patron(RegisterPatronRequest request, Instant now) {
    this.cardNumber = request.cardNumber();
    this.createdAt = now;
    change(request.account(), request.category(), PatronStatus.ACTIVE, request.expiresOn());
  }

  final void change(
      UUID newAccount, PatronCategory newCategory, PatronStatus newStatus, LocalDate newExpiry) {
    this.account = newAccount;
    this.category = newCategory;
    this.status = newStatus;
    this.expiresOn = newExpiry;
  }

  /** Identity. */
  public UUID id() {
    return id;
  }

  /** Whether a librarian has stopped this patron's borrowing. */
  public boolean isBlocked() {
    return status == PatronStatus.BLOCKED;
  }

  /** Last day of membership at the library, null without end. */
  public LocalDate expiresOn() {
    return expiresOn;
  }

  /** Footing on which the patron borrows. */
  public PatronCategory category() {
    return category;
  }

  /** Borrows on another footing or for longer; somebody who is blocked stays blocked. */
  public void entitle(PatronCategory newCategory, LocalDate newExpiry) {
    change(account, newCategory, status, newExpiry);
  }
}
