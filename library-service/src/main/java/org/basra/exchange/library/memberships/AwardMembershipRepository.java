package org.basra.exchange.library.memberships;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where memberships came from. */
@ApplicationScoped
class AwardMembershipRepository implements PanacheRepositoryBase<AwardMembership, UUID> {

  private static final UUID LAST = new UUID(-1, -1);

  boolean knows(UUID awardId) {
    return count("awardId", awardId) > 0;
  }

  List<AwardMembership> newestFirst(UUID patronId, Optional<UUID> after, int limit) {
    return find("patronId = ?1 and id < ?2 order by id desc", patronId, after.orElse(LAST))
        .page(Page.ofSize(limit))
        .list();
  }
}
