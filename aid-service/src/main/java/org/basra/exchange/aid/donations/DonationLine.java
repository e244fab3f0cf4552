package org.basra.exchange.aid.donations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.basra.exchange.aid.products.AidItemKind;
import org.basra.exchange.platform.id.UuidV7;

/** One kind of goods in a donation, and how much of it has come. */
@Entity
public class DonationLine {

  @Id UUID id = UuidV7.next();
  UUID donationId;
  int position;

  @Enumerated(EnumType.STRING)
  AidItemKind kind;

  UUID productId;
  String description;
  long quantity;
  long received;
  String lotNumber;
  LocalDate expiresOn;

  /** For Hibernate. */
  protected DonationLine() {}

  DonationLine(Donation donation, int position, AidItemKind kind, long quantity) {
    this.donationId = donation.id;
    this.position = position;
    this.kind = kind;
    this.quantity = quantity;
  }

  DonationLine of(OfferDonationRequest.DonatedGoods goods) {
    productId = goods.productId();
    lotNumber = goods.lotNumber();
    expiresOn = goods.expiresOn();
    return this;
  }

  DonationLine described(String text) {
    description = text;
    return this;
  }

  /**
   * Takes {@code came} of it in. What the offer left open is settled by what has come; what it said
   * stands.
   *
   * @param product null where the receipt does not say
   * @param lot null where the receipt does not say
   * @param expiry null where the receipt does not say
   */
  public LineDecision receive(UUID product, String lot, LocalDate expiry, long came) {
    if (product == null && productId == null) {
      return new LineDecision.ProductUnknown();
    }
    if (differ(product, productId)) {
      return new LineDecision.Differs("productId");
    }
    if (differ(lot, lotNumber)) {
      return new LineDecision.Differs("lotNumber");
    }
    if (differ(expiry, expiresOn)) {
      return new LineDecision.Differs("expiresOn");
    }
    if (came > outstanding()) {
      return new LineDecision.TooMuch(outstanding());
    }
    productId = Objects.requireNonNullElse(product, productId);
    lotNumber = lot == null ? lotNumber : lot;
    expiresOn = expiry == null ? expiresOn : expiry;
    received += came;
    return new LineDecision.Settled();
  }

  private static boolean differ(Object said, Object settled) {
    return said != null && settled != null && !said.equals(settled);
  }

  /** What was offered and has not come. */
  long outstanding() {
    return quantity - received;
  }

  /** Identity. */
  public UUID id() {
    return id;
  }

  /** Of which kind its product is. */
  public AidItemKind kind() {
    return kind;
  }

  /** Which product; null while nobody has said. */
  public UUID productId() {
    return productId;
  }

  /** As printed on the goods, or null. */
  public String lotNumber() {
    return lotNumber;
  }

  /** Last day of use, or null. */
  public LocalDate expiresOn() {
    return expiresOn;
  }
}
