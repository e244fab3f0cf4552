package org.basra.exchange.events.series;

import static org.basra.exchange.events.EventsProblem.SERIES_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The series. */
@ApplicationScoped
public class SeriesRepository implements PanacheRepositoryBase<Series, UUID> {

  private static final UUID LAST = new UUID(-1, -1);

  /** The series, locked until the transaction ends. */
  public Series lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(SERIES_NOT_FOUND::problem);
  }

  /** The series, locked and with a new version, because a part of it changes. */
  public Series lockForPart(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT)
        .orElseThrow(SERIES_NOT_FOUND::problem);
  }

  /** Whether there is a series for this award. */
  public boolean existsFor(UUID awardId) {
    return count("awardId", awardId) > 0;
  }

  /** The series, as if there were no drafts for those who may not see them. */
  Series load(UUID id, boolean drafts) {
    return findByIdOptional(id)
        .filter(series -> drafts || !series.isDraft())
        .orElseThrow(SERIES_NOT_FOUND::problem);
  }

  List<Series> newestFirst(SeriesFilter filter, Optional<UUID> after, int limit) {
    var values = filter.values().and("after", after.orElse(LAST));
    return find(filter.where() + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(SeriesFilter filter) {
    return count(filter.where(), filter.values());
  }
}
