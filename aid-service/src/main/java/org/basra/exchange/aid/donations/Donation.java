package org.basra.exchange.aid.donations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;

/** Goods that somebody gives. */
@Entity
public class Donation implements Aggregate {

  @Id UUID id = UuidV7.next();
  @Version long version;

  @Enumerated(EnumType.STRING)
  DonationSource source;

  @Enumerated(EnumType.STRING)
  DonationStatus status = DonationStatus.OFFERED;

  String donorCode;
  UUID offerId;
  Instant offeredAt;
  Instant receivedAt;
  int receipts;

  /** For Hibernate. */
  protected Donation() {}

  static Donation ofDonor(String donorCode, Instant now) {
    var donation = new Donation();
    donation.source = DonationSource.DONOR;
    donation.donorCode = donorCode;
    donation.offeredAt = now;
    return donation;
  }

  static Donation ofLibrary(UUID offerId, Instant offeredAt) {
    var donation = new Donation();
    donation.source = DonationSource.LIBRARY;
    donation.offerId = offerId;
    donation.offeredAt = offeredAt;
    return donation;
  }

  /** Something of it has come. */
  public void receive(Instant now) {
    status = DonationStatus.RECEIVED;
    receivedAt = now;
    receipts++;
  }

  /** Who gives. */
  public DonationSource source() {
    return source;
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
