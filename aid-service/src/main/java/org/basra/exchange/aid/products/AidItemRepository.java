package org.basra.exchange.aid.products;

import static org.basra.exchange.aid.AidProblem.PRODUCT_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The aid items. */
@ApplicationScoped
public class AidItemRepository implements PanacheRepositoryBase<AidItem, UUID> {

  private static final UUID LAST = new UUID(-1, -1);

  /**
   * The item.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404 when there is none
   */
  public AidItem load(UUID id) {
    return findByIdOptional(id).orElseThrow(PRODUCT_NOT_FOUND::problem);
  }

  /** Those of {@code ids} that exist. */
  public List<AidItem> among(Collection<UUID> ids) {
    return list("id in ?1", ids);
  }

  AidItem lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(PRODUCT_NOT_FOUND::problem);
  }

  List<AidItem> newestFirst(AidItemKind kind, Optional<UUID> after, int limit) {
    var values = values(kind).and("after", after.orElse(LAST));
    return find(where(kind) + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(AidItemKind kind) {
    return count(where(kind), values(kind));
  }

  private static String where(AidItemKind kind) {
    return kind == null ? "1 = 1" : "kind = :kind";
  }

  private static Parameters values(AidItemKind kind) {
    return kind == null ? new Parameters() : Parameters.with("kind", kind);
  }
}
