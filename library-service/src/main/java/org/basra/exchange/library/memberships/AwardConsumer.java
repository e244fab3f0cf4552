package org.basra.exchange.library.memberships;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.basra.exchange.platform.inbox.EventConsumer;
import org.basra.exchange.platform.inbox.IncomingEvent;

/** Hears of accepted awards. */
@ApplicationScoped
class AwardConsumer implements EventConsumer {

  private final MembershipService service;

  AwardConsumer(MembershipService service) {
    this.service = service;
  }

  @Override
  public String name() {
    return "award-memberships";
  }

  @Override
  public Set<String> topics() {
    return Set.of("applications.awards");
  }

  @Override
  public Set<String> types() {
    return Set.of("applications.award.accepted.v1");
  }

  @Override
  public void on(IncomingEvent event) {
    service.grant(event.as(AcceptedAward.class));
  }
}
