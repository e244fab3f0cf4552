package org.basra.exchange.applications.awards;

import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.platform.security.Scope;
import org.basra.exchange.platform.security.ScopedRepository;

/** Awards; an award belongs to its holder. */
@ApplicationScoped
class AwardRepository implements ScopedRepository<Award> {

  private static final UUID LAST = new UUID(-1, -1);

  @Override
  public String ownedBy() {
    return "holder = ?1";
  }

  List<Award> newestFirst(Scope scope, Optional<UUID> after, int limit) {
    return find(
            where(scope) + " and id < :after order by id desc",
            values(scope).and("after", after.orElse(LAST)))
        .page(Page.ofSize(limit))
        .list();
  }

  long count(Scope scope) {
    return count(where(scope), values(scope));
  }

  private static String where(Scope scope) {
    return scope instanceof Scope.Own ? "holder = :subject" : "1 = 1";
  }

  private static Parameters values(Scope scope) {
    return scope instanceof Scope.Own(UUID subject)
        ? Parameters.with("subject", subject)
        : new Parameters();
  }
}
