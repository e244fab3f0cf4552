package org.basra.exchange.applications.applications;

import static org.basra.exchange.applications.ApplicationsProblem.APPLICATION_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.platform.security.ScopedRepository;

/** Applications; an application belongs to its applicant. */
@ApplicationScoped
public class ApplicationRepository implements ScopedRepository<Application> {

  private static final UUID LAST = new UUID(-1, -1);
  private static final String OWN = "id = ?1 and applicant = ?2";
  private static final String KNOWN_TO_OFFICERS =
      "id = ?1 and (applicant = ?2 or submittedAt is not null)";

  @Override
  public String ownedBy() {
    return "applicant = ?1";
  }

  /** An application that the caller may see: their own, for officers every submitted one. */
  public Application visible(UUID id, UUID subject, boolean officer) {
    return one(find(officer ? KNOWN_TO_OFFICERS : OWN, id, subject));
  }

  /** The same, locked until the transaction ends, so that one step is taken at a time. */
  public Application lockVisible(UUID id, UUID subject, boolean officer) {
    return one(
        find(officer ? KNOWN_TO_OFFICERS : OWN, id, subject)
            .withLock(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Offers of a call that ended without an answer and still hold a place, locked. */
  public List<Application> lockExpiredOffers(UUID callId, Instant now) {
    return find("callId = ?1 and status = OFFERED and respondBy <= ?2 order by id", callId, now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** How many of them there are. */
  public long expiredOffers(UUID callId, Instant now) {
    return count("callId = ?1 and status = OFFERED and respondBy <= ?2", callId, now);
  }

  /** Sealed reserves and refusals of a call, locked. */
  public List<Application> lockSealed(UUID callId) {
    return find("callId = ?1 and status = DECIDED and outcome <> AWARD order by id", callId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  private static Application one(PanacheQuery<Application> query) {
    return query.firstResultOptional().orElseThrow(APPLICATION_NOT_FOUND::problem);
  }

  List<Application> newestFirst(
      ApplicationFilter filter, Instant now, Optional<UUID> after, int limit) {
    var values = filter.values(now).and("after", after.orElse(LAST));
    return find(filter.where() + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(ApplicationFilter filter, Instant now) {
    return count(filter.where(), filter.values(now));
  }
}
