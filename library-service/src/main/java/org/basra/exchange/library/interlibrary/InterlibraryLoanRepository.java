package org.basra.exchange.library.interlibrary;

import static org.basra.exchange.library.LibraryProblem.INTERLIBRARY_LOAN_NOT_FOUND;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.platform.security.Scope;
import org.basra.exchange.platform.security.ScopedRepository;

/** Interlibrary loans; a borrowing belongs to its patron's account, a lending to nobody. */
@ApplicationScoped
class InterlibraryLoanRepository implements ScopedRepository<InterlibraryLoan> {

  private static final UUID LAST = new UUID(-1, -1);

  @Override
  public String ownedBy() {
    return InterlibraryLoanFilter.OWNED_BY + "?1)";
  }

  InterlibraryLoan load(UUID id, Scope scope) {
    return load(id, scope, INTERLIBRARY_LOAN_NOT_FOUND);
  }

  /** Locks it until the transaction ends and reads it again: now it is what nobody else changes. */
  void lock(InterlibraryLoan loan) {
    getEntityManager().refresh(loan, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean hasOpenOf(UUID itemId) {
    return count("itemId = ?1 and endedAt is null", itemId) > 0;
  }

  boolean hasOpenFor(UUID patronId) {
    return count("patronId = ?1 and endedAt is null", patronId) > 0;
  }

  /** A new version, because what the API shows of them changes. */
  int forgetEndedOf(UUID patronId) {
    return update(
        "version = version + 1, patronId = null where patronId = ?1 and endedAt is not null",
        patronId);
  }

  List<InterlibraryLoan> newestFirst(
      InterlibraryLoanFilter filter, Optional<UUID> after, int limit) {
    var values = filter.values().and("after", after.orElse(LAST));
    return find(filter.where() + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(InterlibraryLoanFilter filter) {
    return count(filter.where(), filter.values());
  }
}
