package org.basra.exchange.library.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.library.patrons.PatronCategory;
import org.basra.exchange.platform.id.UuidV7;
import org.hibernate.annotations.Immutable;

/** That a patron may borrow because of an award. */
@Entity
@Immutable
class AwardMembership {

  @Id UUID id = UuidV7.next();
  UUID awardId;
  UUID patronId;

  @Enumerated(EnumType.STRING)
  AwardProgramme programme;

  @Enumerated(EnumType.STRING)
  PatronCategory category;

  LocalDate startsOn;
  LocalDate endsOn;
  Instant acceptedAt;
  Instant createdAt;

  /** For Hibernate. */
  protected AwardMembership() {}

  AwardMembership(AcceptedAward award, UUID patronId, Instant now) {
    this.awardId = award.awardId();
    this.patronId = patronId;
    this.programme = award.programme();
    this.category = award.programme().category();
    this.startsOn = award.startsOn();
    this.endsOn = award.endsOn();
    this.acceptedAt = award.acceptedAt();
    this.createdAt = now;
  }
}
