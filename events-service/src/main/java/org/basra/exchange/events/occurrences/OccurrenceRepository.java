package org.basra.exchange.events.occurrences;

import static org.basra.exchange.events.EventsProblem.OCCURRENCE_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The occurrences and the one way to a seat. */
@ApplicationScoped
public class OccurrenceRepository implements PanacheRepositoryBase<Occurrence, UUID> {

  /** The occurrence as it is just now, without a lock. */
  public Occurrence load(UUID id) {
    return findByIdOptional(id).orElseThrow(OCCURRENCE_NOT_FOUND::problem);
  }

  /** The occurrence, locked until the transaction ends: its queue moves one step at a time. */
  public Occurrence lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(OCCURRENCE_NOT_FOUND::problem);
  }

  /** Locks an occurrence that was read before, and reads it again as it is behind the lock. */
  public void lock(Occurrence occurrence) {
    getEntityManager().refresh(occurrence, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Takes a seat where one is free and nobody waits for it; false where there is none. One guarded
   * statement, so that many people at once hold the row for as short a time as can be.
   */
  public boolean takeSeat(UUID id, Instant now) {
    return update(
            "taken = taken + 1, version = version + 1 where id = ?1 and startsAt > ?2"
                + " and status = SCHEDULED and waiting = 0 and taken < capacity",
            id,
            now)
        == 1;
  }

  /** All occurrences of a series that have not begun, locked in the order of their ids. */
  public List<Occurrence> lockUpcoming(UUID seriesId, Instant now) {
    return find(
            "series.id = ?1 and startsAt > ?2 and status = SCHEDULED order by id", seriesId, now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The occurrence with its series, for the view. */
  Occurrence loadWithSeries(UUID id) {
    return find("from Occurrence o join fetch o.series where o.id = ?1", id)
        .singleResultOptional()
        .orElseThrow(OCCURRENCE_NOT_FOUND::problem);
  }

  List<Occurrence> inTime(OccurrenceFilter filter, Optional<OccurrencePosition> after, int limit) {
    var position = after.orElse(OccurrencePosition.FIRST);
    var values = filter.values().and("startsAt", position.startsAt()).and("id", position.id());
    return find(
            "from Occurrence o join fetch o.series where "
                + filter.where()
                + " and (o.startsAt, o.id) > (:startsAt, :id) order by o.startsAt, o.id",
            values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(OccurrenceFilter filter) {
    return count("from Occurrence o where " + filter.where(), filter.values());
  }
}
