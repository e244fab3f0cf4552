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
import org.basra.exchange.platform.security.ScopedRepository;

/** Loans; a loan belongs to its patron's account. */
@ApplicationScoped
public class LoanRepository implements ScopedRepository<Loan> {

  private static final UUID LAST = new UUID(-1, -1);

  @Override
  public String ownedBy() {
    return LoanFilter.OWNED_BY + "?1)";
  }

  Loan lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(LOAN_NOT_FOUND::problem);
  }

  long openLoansOf(UUID patronId) {
    return count("patronId = ?1 and returnedAt is null", patronId);
  }

  long overdueLoansOf(UUID patronId, Instant now) {
    return count("patronId = ?1 and returnedAt is null and dueAt < ?2", patronId, now);
  }

  boolean isOnLoan(UUID itemId) {
    return count("itemId = ?1 and returnedAt is null", itemId) > 0;
  }

  /** Which of these items are on loan. */
  public Set<UUID> onLoanAmong(Collection<UUID> itemIds) {
    return find("itemId in ?1 and returnedAt is null", itemIds).stream()
        .map(loan -> loan.itemId)
        .collect(Collectors.toSet());
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
