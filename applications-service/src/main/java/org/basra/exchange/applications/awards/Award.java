package org.basra.exchange.applications.awards;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.applications.calls.Call;
import org.basra.exchange.applications.calls.Programme;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;

/** A place that was offered and accepted. */
@Entity
class Award implements Aggregate {

  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID applicationId;
  UUID callId;

  @Enumerated(EnumType.STRING)
  Programme programme;

  UUID holder;
  Instant acceptedAt;
  LocalDate startsOn;
  LocalDate endsOn;

  /** For Hibernate. */
  protected Award() {}

  Award(UUID applicationId, Call call, UUID holder, Instant now) {
    this.applicationId = applicationId;
    this.callId = call.id();
    this.programme = call.programme();
    this.holder = holder;
    this.acceptedAt = now;
    this.startsOn = call.startsOn();
    this.endsOn = call.endsOn();
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
