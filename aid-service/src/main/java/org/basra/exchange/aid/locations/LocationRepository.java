package org.basra.exchange.aid.locations;

import static org.basra.exchange.aid.AidProblem.LOCATION_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The locations. */
@ApplicationScoped
public class LocationRepository implements PanacheRepositoryBase<Location, UUID> {

  private static final UUID LAST = new UUID(-1, -1);

  /**
   * The location.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404 when there is none
   */
  public Location load(UUID id) {
    return findByIdOptional(id).orElseThrow(LOCATION_NOT_FOUND::problem);
  }

  Location lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(LOCATION_NOT_FOUND::problem);
  }

  List<Location> newestFirst(LocationKind kind, Optional<UUID> after, int limit) {
    var values = values(kind).and("after", after.orElse(LAST));
    return find(where(kind) + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(LocationKind kind) {
    return count(where(kind), values(kind));
  }

  private static String where(LocationKind kind) {
    return kind == null ? "1 = 1" : "kind = :kind";
  }

  private static Parameters values(LocationKind kind) {
    return kind == null ? new Parameters() : Parameters.with("kind", kind);
  }
}
