package org.basra.exchange.applications.awards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.applications.calls.Call;
import org.basra.exchange.platform.outbox.Outbox;

/** Makes an award of an accepted offer, with its event. */
@ApplicationScoped
public class AwardService {

  private final AwardRepository awards;
  private final Outbox outbox;

  AwardService(AwardRepository awards, Outbox outbox) {
    this.awards = awards;
    this.outbox = outbox;
  }

  /** Grants the award in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void grant(UUID applicationId, Call call, UUID holder, Instant now) {
    var award = new Award(applicationId, call, holder, now);
    awards.persist(award);
    outbox.append(award, AwardEvent.Accepted.of(award));
  }
}
