package org.basra.exchange.aid.movements;

import static org.basra.exchange.aid.AidProblem.MOVEMENT_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ledger, for reading. */
@ApplicationScoped
class MovementRepository implements PanacheRepositoryBase<StockMovement, UUID> {

  private static final UUID LAST = new UUID(-1, -1);
  private static final String WITH_LOTS = "from StockMovement m join fetch m.lot l where ";

  StockMovement load(UUID id) {
    return find(WITH_LOTS + "m.id = ?1", id)
        .firstResultOptional()
        .orElseThrow(MOVEMENT_NOT_FOUND::problem);
  }

  List<StockMovement> newestFirst(MovementFilter filter, Optional<UUID> after, int limit) {
    var values = filter.values().and("after", after.orElse(LAST));
    return find(WITH_LOTS + filter.where() + " and m.id < :after order by m.id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(MovementFilter filter) {
    return count("from StockMovement m join m.lot l where " + filter.where(), filter.values());
  }
}
