package org.basra.exchange.library.patrons;

import static org.basra.exchange.library.LibraryProblem.PATRON_NOT_FOUND;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.platform.security.ScopedRepository;

/** Patrons; a patron belongs to its account. */
@ApplicationScoped
public class PatronRepository implements ScopedRepository<Patron> {

  @Override
  public String ownedBy() {
    return "account = ?1";
  }

  /** The patron, locked until the transaction ends, so that a limit is counted by one at a time. */
  public Patron lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(PATRON_NOT_FOUND::problem);
  }

  List<Patron> newestFirst(Optional<UUID> after, int limit) {
    return (after.isEmpty()
            ? find("order by id desc")
            : find("id < ?1 order by id desc", after.get()))
        .page(Page.ofSize(limit))
        .list();
  }

  List<Patron> byCardNumber(String cardNumber) {
    return list("cardNumber", cardNumber);
  }
}
