package org.basra.exchange.events.registrations;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.platform.security.ScopedRepository;

/** Registrations; a registration belongs to the person. */
@ApplicationScoped
class RegistrationRepository implements ScopedRepository<Registration> {

  private static final UUID LAST = new UUID(-1, -1);

  @Override
  public String ownedBy() {
    return "person = ?1";
  }

  /** Reads it again: behind the lock of its occurrence it is what it was not before. */
  void readAgain(Registration registration) {
    getEntityManager().refresh(registration);
  }

  /** The first so many in the queue, in its order. */
  List<Registration> firstInQueue(UUID occurrenceId, int people) {
    return people == 0
        ? List.of()
        : find("occurrenceId = ?1 and status = WAITLISTED order by queueNumber", occurrenceId)
            .page(Page.ofSize(people))
            .list();
  }

  /** Everybody who has a seat or waits for one. */
  List<Registration> live(UUID occurrenceId) {
    return list("occurrenceId = ?1 and status <> CANCELLED order by id", occurrenceId);
  }

  List<Registration> newestFirst(RegistrationFilter filter, Optional<UUID> after, int limit) {
    var values = filter.values().and("after", after.orElse(LAST));
    return find(filter.where() + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(RegistrationFilter filter) {
    return count(filter.where(), filter.values());
  }
}
