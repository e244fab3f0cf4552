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
import org.hibernate.Session;

/** The occurrences and the one way to a seat. */
@ApplicationScoped
public class OccurrenceRepository implements PanacheRepositoryBase<Occurrence, UUID> {

  /** One statement, so that many people at once hold the row for as short a time as can be. */
  private static final String ADMIT =
      """
      UPDATE occurrence
         SET taken = least(capacity, taken + 1),
             waiting = waiting + CAST(taken = capacity AS integer),
             last_queue_number = last_queue_number + CAST(taken = capacity AS integer),
             version = version + 1
       WHERE id = :id AND status = 'SCHEDULED' AND starts_at > :now
      RETURNING series_id, last_queue_number, waiting
      """;

  /** The occurrence, locked until the transaction ends: its queue moves one step at a time. */
  public Occurrence lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(OCCURRENCE_NOT_FOUND::problem);
  }

  /** Of which series it is. */
  public UUID seriesOf(UUID id) {
    return getEntityManager()
        .createQuery("select o.series.id from Occurrence o where o.id = :id", UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(OCCURRENCE_NOT_FOUND::problem);
  }

  /**
   * A seat where one is free, else a place in the queue; whoever gets the row first is first. That
   * nobody waits beside a free seat is a constraint of the table.
   */
  public SeatDecision admit(UUID id, Instant now) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(ADMIT, Object[].class)
        .addScalar("series_id", UUID.class)
        .addScalar("last_queue_number", Long.class)
        .addScalar("waiting", Integer.class)
        .setParameter("id", id)
        .setParameter("now", now)
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> admitted((UUID) row[0], (Long) row[1], (Integer) row[2]))
        .orElseGet(() -> load(id).closed());
  }

  private static SeatDecision admitted(UUID seriesId, long number, int waiting) {
    return waiting == 0
        ? new SeatDecision.Seat(seriesId)
        : new SeatDecision.Queue(seriesId, number, waiting);
  }

  private Occurrence load(UUID id) {
    return findByIdOptional(id).orElseThrow(OCCURRENCE_NOT_FOUND::problem);
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
