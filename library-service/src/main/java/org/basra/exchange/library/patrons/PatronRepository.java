package org.basra.exchange.library.patrons;

import static org.basra.exchange.library.LibraryProblem.PATRON_NOT_FOUND;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.security.ScopedRepository;
import org.hibernate.Session;

/** Patrons; a patron belongs to its account. */
@ApplicationScoped
public class PatronRepository implements ScopedRepository<Patron> {

  private static final UUID LAST = new UUID(-1, -1);

  private static final String ENROL =
      """
      insert into Patron (id, version, cardNumber, account, category, status, expiresOn, createdAt)
      values (:id, 0, :cardNumber, :account, :category, :status, :expiresOn, :now)
      on conflict (account) do nothing
      """;

  @Override
  public String ownedBy() {
    return "account = ?1";
  }

  /** The patron, locked until the transaction ends, so that a limit is counted by one at a time. */
  public Patron lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(PATRON_NOT_FOUND::problem);
  }

  /**
   * The patron of this account, locked until the transaction ends; where there is none, one with
   * this card. Whoever registers the account at the same moment is waited for, so that nobody ends
   * with two cards.
   */
  public Patron lockOrEnrol(
      UUID account, String cardNumber, PatronCategory category, LocalDate expiresOn, Instant now) {
    getEntityManager()
        .unwrap(Session.class)
        .createMutationQuery(ENROL)
        .setParameter("id", UuidV7.next())
        .setParameter("cardNumber", cardNumber)
        .setParameter("account", account)
        .setParameter("category", category)
        .setParameter("status", PatronStatus.ACTIVE)
        .setParameter("expiresOn", expiresOn)
        .setParameter("now", now)
        .executeUpdate();
    return find("account", account).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
  }

  /** Id of the patron of this account, for callers who lock the patron before they read it. */
  public Optional<UUID> idOfAccount(UUID account) {
    return getEntityManager()
        .createQuery("select p.id from Patron p where p.account = ?1", UUID.class)
        .setParameter(1, account)
        .getResultStream()
        .findFirst();
  }

  /** The patron of this account, where the person has become one. */
  public Optional<Patron> ofAccount(UUID account) {
    return find("account", account).firstResultOptional();
  }

  /** The same, locked until the transaction ends. */
  public Optional<Patron> lockOfAccount(UUID account) {
    return find("account", account).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /** Raises the version where only what belongs to the patron has changed. */
  public void touch(Patron patron) {
    getEntityManager().lock(patron, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  /** Removes the patron with contact and blocks; young patrons lose their guardian. */
  public void erase(Patron patron) {
    update("guardianId = null, version = version + 1 where guardianId = ?1", patron.id);
    delete(patron);
    flush();
  }

  List<Patron> newestFirst(PatronFilter filter, Optional<UUID> after, int limit) {
    var values = filter.values().and("after", after.orElse(LAST));
    return find(filter.where() + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(PatronFilter filter) {
    return count(filter.where(), filter.values());
  }

  List<Patron> byCardNumber(String cardNumber) {
    return list("cardNumber", cardNumber);
  }
}
