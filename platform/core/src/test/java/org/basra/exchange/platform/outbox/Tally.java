package org.basra.exchange.platform.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;

/** The smallest aggregate: something that is counted. */
@Entity
class Tally implements Aggregate {
  @Id UUID id = UuidV7.next();
  @Version long version;
  int count;

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }
}
