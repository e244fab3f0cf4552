package org.basra.exchange.applications.calls;

import static org.basra.exchange.applications.ApplicationsProblem.CALL_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls and their places. */
@ApplicationScoped
public class CallRepository implements PanacheRepositoryBase<Call, UUID> {

  private static final UUID LAST = new UUID(-1, -1);

  /** The call that an application belongs to; the database keeps it for as long. */
  public Call of(UUID id) {
    return findById(id);
  }

  /** A call that everybody may see. */
  public Call published(UUID id) {
    return find("id = ?1 and publishedAt is not null", id)
        .firstResultOptional()
        .orElseThrow(CALL_NOT_FOUND::problem);
  }

  /** A call that an officer may see, published or not. */
  public Call any(UUID id) {
    return findByIdOptional(id).orElseThrow(CALL_NOT_FOUND::problem);
  }

  Call lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(CALL_NOT_FOUND::problem);
  }

  /** How many places are neither on offer nor awarded. */
  public int placesLeft(UUID id) {
    return getEntityManager()
        .createQuery("select places - placesTaken from Call where id = :id", Integer.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  /** Takes one place, whoever else tries at the same moment; false when there is none left. */
  public boolean takePlace(UUID id) {
    return getEntityManager()
            .createQuery(
                "update Call set placesTaken = placesTaken + 1"
                    + " where id = :id and placesTaken < places")
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  /** Gives back places of offers that came to nothing. */
  public void freePlaces(UUID id, int number) {
    getEntityManager()
        .createQuery("update Call set placesTaken = placesTaken - :number where id = :id")
        .setParameter("number", number)
        .setParameter("id", id)
        .executeUpdate();
  }

  List<Call> newestFirst(CallFilter filter, Instant now, Optional<UUID> after, int limit) {
    return find(
            filter.where() + " order by id desc",
            filter.values(now).and("after", after.orElse(LAST)))
        .page(Page.ofSize(limit))
        .list();
  }

  long count(CallFilter filter, Instant now) {
    return count(filter.where(), filter.values(now).and("after", LAST));
  }
}
