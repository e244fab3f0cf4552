package org.basra.exchange.aid.lots;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.aid.products.AidItemKind;
import org.basra.exchange.platform.id.UuidV7;

/** What was made together. Never changes. */
@Entity
public class Lot {

  /**
   * Form of a lot number: GS1 application identifier 10, one to twenty characters of GS1's
   * character set 82 (GS1 General Specifications, figure 7.11-1).
   */
  public static final String NUMBER = "[!\"%-?A-Z_a-z]{1,20}";

  /** The lot of things that carry no number. */
  public static final String UNMARKED = "UNMARKED";

  @Id UUID id = UuidV7.next();
  UUID productId;
  String lotNumber;
  LocalDate expiresOn;
  Instant createdAt;

  /** For Hibernate. */
  protected Lot() {}

  /** Whether goods of this kind can be told apart and used safely with what is known of the lot. */
  public static LotDecision decide(AidItemKind kind, String lotNumber, LocalDate expiresOn) {
    if (kind == AidItemKind.EDUCATIONAL) {
      return new LotDecision.Sound(lotNumber == null ? UNMARKED : lotNumber);
    }
    if (lotNumber == null) {
      return new LotDecision.NumberMissing();
    }
    return expiresOn == null ? new LotDecision.ExpiryMissing() : new LotDecision.Sound(lotNumber);
  }

  /** Whether something that is good until {@code expiresOn} may no longer be used on a day. */
  public static boolean isExpired(LocalDate expiresOn, LocalDate on) {
    return expiresOn != null && expiresOn.isBefore(on);
  }

  /** Identity. */
  public UUID id() {
    return id;
  }

  /** Which product it is of. */
  public UUID productId() {
    return productId;
  }

  /** As printed on the goods. */
  public String lotNumber() {
    return lotNumber;
  }

  /** Last day of use; null for what does not expire. */
  public LocalDate expiresOn() {
    return expiresOn;
  }

  /** Whether it may no longer be used on a day. */
  public boolean isExpired(LocalDate on) {
    return isExpired(expiresOn, on);
  }
}
