package org.basra.exchange.library.stocktaking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;

/** One walk along the shelves of a location; instants in UTC. */
@Entity
public class StockTaking {

  @Id UUID id = UuidV7.next();
  @Version long version;
  String location;

  @Enumerated(EnumType.STRING)
  StockTakingStatus status = StockTakingStatus.OPEN;

  Instant openedAt;
  Instant endedAt;

  /** For Hibernate. */
  protected StockTaking() {}

  StockTaking(String location, Instant now) {
    this.location = location;
    this.openedAt = now;
  }

  /** Its identity. */
  public UUID id() {
    return id;
  }

  /** How far it is. */
  public StockTakingStatus status() {
    return status;
  }

  /** Code of the location whose shelves are walked along. */
  public String location() {
    return location;
  }

  /** The catalogue follows what was found, unless nothing was scanned at all. */
  public EndDecision close(long scanned, Instant now) {
    if (status == StockTakingStatus.OPEN && scanned == 0) {
      return new EndDecision.NothingScanned();
    }
    return end(StockTakingStatus.CLOSED, now);
  }

  /** It is given up; the catalogue stays as it is. */
  public EndDecision cancel(Instant now) {
    return end(StockTakingStatus.CANCELLED, now);
  }

  private EndDecision end(StockTakingStatus as, Instant now) {
    if (status != StockTakingStatus.OPEN) {
      return new EndDecision.EndedBefore(status);
    }
    status = as;
    // Clocks of two replicas differ by a little, and nothing ends before it begins.
    endedAt = now.isBefore(openedAt) ? openedAt : now;
    return new EndDecision.Ended();
  }
}
