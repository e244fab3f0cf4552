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
import org.basra.exchange.platform.text.Language;
import org.hibernate.annotations.Formula;

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
  UUID guardianId;

  @Enumerated(EnumType.STRING)
  Language language = Language.ARABIC;

  boolean keepHistory;

  /** Last day of the blocks that have not been lifted, as it was when the patron was read. */
  @Formula(
      "(select max(coalesce(b.until, '9999-12-31')) from patron_block b"
          + " where b.patron_id = id and b.lifted_at is null)")
  LocalDate blockedUntil;

  /** For Hibernate. */
  protected Patron() {}

  Patron(RegisterPatronRequest request, Instant now) {
    this(request.cardNumber(), request.account(), now);
    change(
        new ChangePatronRequest(
            request.category(),
            PatronStatus.ACTIVE,
            request.account(),
            request.expiresOn(),
            request.guardianId()));
  }

  /** One of the public who registers by themselves. */
  public Patron(String cardNumber, UUID account, Instant now) {
    this.cardNumber = cardNumber;
    this.account = account;
    this.category = PatronCategory.PUBLIC;
    this.createdAt = now;
  }

  final void change(ChangePatronRequest request) {
    this.account = request.account();
    this.category = request.category();
    this.status = request.status();
    this.expiresOn = request.expiresOn();
    this.guardianId = request.guardianId();
  }

  /** Identity. */
  public UUID id() {
    return id;
  }

  /** Subject of the patron's account, null where there is none. */
  public UUID account() {
    return account;
  }

  /** Rises with every change of the patron or of the patron's settings. */
  public long version() {
    return version;
  }

  /** Whether this patron's borrowing is stopped on {@code today}, a day of the library's zone. */
  public boolean isBlocked(LocalDate today) {
    return status == PatronStatus.BLOCKED || blockedUntil != null && !blockedUntil.isBefore(today);
  }

  /** Whether this is a youth for whom nobody answers. */
  public boolean lacksGuardian() {
    return category == PatronCategory.YOUTH && guardianId == null;
  }

  /** Last day of membership at the library, null without end. */
  public LocalDate expiresOn() {
    return expiresOn;
  }

  /** Footing on which the patron borrows. */
  public PatronCategory category() {
    return category;
  }

  /** In which language the library writes to the patron. */
  public Language language() {
    return language;
  }

  /** Whether the patron wants to see what they once had. */
  public boolean keepsHistory() {
    return keepHistory;
  }

  /** Borrows on another footing or for longer; somebody who is blocked stays blocked. */
  public void entitle(PatronCategory newCategory, LocalDate newExpiry) {
    this.category = newCategory;
    this.expiresOn = newExpiry;
    if (newCategory != PatronCategory.YOUTH) {
      this.guardianId = null;
    }
  }

  /** What the patron decides alone. */
  public void prefer(Language newLanguage, boolean newKeepHistory) {
    this.language = newLanguage;
    this.keepHistory = newKeepHistory;
  }
}
