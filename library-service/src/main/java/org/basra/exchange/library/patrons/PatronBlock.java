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

/** One reason why a patron may not borrow, from its day until it is lifted or has run out. */
@Entity
public class PatronBlock {

  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID patronId;

  @Enumerated(EnumType.STRING)
  BlockReason reason;

  Instant blockedAt;
  UUID blockedBy;
  LocalDate until;
  Instant liftedAt;
  UUID liftedBy;

  /** For Hibernate. */
  protected PatronBlock() {}

  PatronBlock(UUID patronId, BlockRequest request, UUID staff, Instant now) {
    this.patronId = patronId;
    this.reason = request.reason();
    this.until = request.until();
    this.blockedBy = staff;
    this.blockedAt = now;
  }

  /** Whether {@code staff} has lifted it now; false where somebody did so before. */
  boolean lift(UUID staff, Instant now) {
    if (liftedAt != null) {
      return false;
    }
    liftedAt = now;
    liftedBy = staff;
    return true;
  }
}
