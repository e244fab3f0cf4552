package org.basra.exchange.library.loans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.library.patrons.KeptHistory;
import org.hibernate.Session;

/** What the library knows of who had what, and how it forgets. */
@ApplicationScoped
public class LoanHistory {

  private static final String LENT =
      """
      select l.id, l.itemId, i.recordId, i.barcode, l.checkedOutAt, l.dueAt, l.returnedAt,
             l.lostAt, l.renewals
      from Loan l join Item i on i.id = l.itemId
      where l.patronId = :patron
      """;

  /** A new version, because what the API shows of the loan changes. */
  private static final String FORGET =
      "UPDATE loan SET patron_id = NULL, version = version + 1"
          + " WHERE patron_id = :patron AND ended_at IS NOT NULL";

  private static final KeptHistory HISTORY = KeptHistory.in("loan");

  private final EntityManager entities;
  private final RecordRepository records;

  LoanHistory(EntityManager entities, RecordRepository records) {
    this.entities = entities;
    this.records = records;
  }

  private record Lent(
      UUID id,
      UUID itemId,
      UUID recordId,
      String barcode,
      Instant checkedOutAt,
      Instant dueAt,
      Instant returnedAt,
      Instant lostAt,
      int renewals) {}

  /** What the patron has now, the earliest due first; two statements. */
  public List<ReaderLoan> openOf(UUID patronId, Instant now) {
    return read(LENT + " and l.endedAt is null order by l.dueAt, l.id", patronId, now);
  }

  /** All that is known of what the patron has and had, the oldest first; two statements. */
  public List<ReaderLoan> allOf(UUID patronId, Instant now) {
    return read(LENT + " order by l.id", patronId, now);
  }

  private List<ReaderLoan> read(String query, UUID patronId, Instant now) {
    var lent =
        entities.createQuery(query, Lent.class).setParameter("patron", patronId).getResultList();
    if (lent.isEmpty()) {
      return List.of();
    }
    var titles = records.titles(lent.stream().map(Lent::recordId).distinct().toList());
    return lent.stream()
        .map(
            one ->
                new ReaderLoan(
                    one.id,
                    one.itemId,
                    one.recordId,
                    titles.get(one.recordId),
                    one.barcode,
                    one.checkedOutAt,
                    one.dueAt,
                    one.returnedAt == null && one.lostAt == null && one.dueAt.isBefore(now),
                    one.returnedAt,
                    one.lostAt,
                    one.renewals))
        .toList();
  }

  /** Whether the patron has something now. */
  public boolean isOpenFor(UUID patronId) {
    return entities
            .createQuery(
                "select count(*) from Loan l where l.patronId = :patron and l.endedAt is null",
                Long.class)
            .setParameter("patron", patronId)
            .getSingleResult()
        > 0;
  }

  /** Forgets whose the ended loans of this patron were; how many there were. */
  public int forgetEnded(UUID patronId) {
    return entities
        .unwrap(Session.class)
        .createNativeMutationQuery(FORGET)
        .setParameter("patron", patronId)
        .executeUpdate();
  }

  /**
   * Forgets whose loans they were that ended at {@code until} or before, unless their reader wants
   * them kept. Leaves out what somebody else is changing: the next round finds it.
   *
   * @return how many; fewer than {@code atMost} when nothing is left
   */
  public int forgetReturned(Instant until, int atMost) {
    return HISTORY.forget(entities, until, atMost);
  }
}
