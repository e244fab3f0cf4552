package org.basra.exchange.library.memberships;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Where a patron's membership came from, for those who tell the patron. */
@ApplicationScoped
public class Memberships {

  private final AwardMembershipRepository memberships;

  Memberships(AwardMembershipRepository memberships) {
    this.memberships = memberships;
  }

  /** All awards behind a patron's membership, the oldest first. */
  public List<MembershipView> of(UUID patronId) {
    return memberships.list("patronId = ?1 order by id", patronId).stream()
        .map(MembershipView::of)
        .toList();
  }
}
