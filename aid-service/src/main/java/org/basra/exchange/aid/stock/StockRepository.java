package org.basra.exchange.aid.stock;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The balances, for reading. */
@ApplicationScoped
class StockRepository implements PanacheRepositoryBase<StockBalance, UUID> {

  private static final UUID FIRST = new UUID(0, 0);

  List<StockBalance> oldestFirst(BalanceFilter filter, Optional<UUID> after, int limit) {
    return find(
            "from StockBalance b join fetch b.lot l join fetch b.location p where "
                + filter.where()
                + " and b.id > :after order by b.id",
            filter.values().and("after", after.orElse(FIRST)))
        .page(Page.ofSize(limit))
        .list();
  }

  long count(BalanceFilter filter) {
    return count(
        "from StockBalance b join b.lot l join b.location p where " + filter.where(),
        filter.values());
  }
}
