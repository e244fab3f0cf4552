package org.basra.exchange.library.loans;

import static org.basra.exchange.library.LibraryProblem.LOAN_NOT_FOUND;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.platform.security.Scope;
import org.basra.exchange.platform.security.ScopedRepository;

/** Loans; a loan belongs to its patron's account. */
@ApplicationScoped
public class LoanRepository implements ScopedRepository<Loan> {

  private static final UUID LAST = new UUID(-1, -1);

  @Override
  public String ownedBy() {
    return LoanFilter.OWNED_BY + "?1)";
  }

  /**
   * The loan within the scope, locked until the transaction ends, so that it ends once and is
   * renewed by one at a time.
   */
  public Loan lock(UUID id, Scope scope) {
    Optional<Loan> found =
        switch (scope) {
          case Scope.Everything() -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
          case Scope.Own(UUID subject) ->
              find("id = ?2 and " + ownedBy(), subject, id)
                  .withLock(LockModeType.PESSIMISTIC_WRITE)
                  .firstResultOptional();
        };
    return found.orElseThrow(LOAN_NOT_FOUND::problem);
  }

  long openLoansOf(UUID patronId) {
    return count("patronId = ?1 and endedAt is null", patronId);
  }

  /** How many items the patron should have brought back. */
  public long overdueLoansOf(UUID patronId, Instant now) {
    return count(
        "patronId = ?1 and endedAt is null and claimedReturnedAt is null and dueAt < ?2",
        patronId,
        now);
  }

  /** Whether a reader has the item, also one who claims to have returned it. */
  public boolean isOnLoan(UUID itemId) {
    return count("itemId = ?1 and endedAt is null", itemId) > 0;
  }

  /** Which of these items are on loan. */
  public Set<UUID> onLoanAmong(Collection<UUID> itemIds) {
    return find("itemId in ?1 and endedAt is null", itemIds).stream()
        .map(loan -> loan.itemId)
        .collect(Collectors.toSet());
  }

  List<Instant> dueDatesFrom(Instant first) {
    return getEntityManager()
        .createQuery(
            "select distinct dueAt from Loan where endedAt is null and dueAt >= :first",
            Instant.class)
        .setParameter("first", first)
        .getResultList();
  }

  /** Moves the due date of all open loans that are due then; one statement, no loan is read. */
  int move(Instant dueAt, Instant to) {
    return getEntityManager()
        .createQuery(
            "update versioned Loan set dueAt = :to where dueAt = :dueAt and endedAt is null")
        .setParameter("to", to)
        .setParameter("dueAt", dueAt)
        .executeUpdate();
  }

  List<Loan> newestFirst(LoanFilter filter, Optional<UUID> after, int limit) {
    var values = filter.values().and("after", after.orElse(LAST));
    return find(filter.where() + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(LoanFilter filter) {
    return count(filter.where(), filter.values());
  }
}
