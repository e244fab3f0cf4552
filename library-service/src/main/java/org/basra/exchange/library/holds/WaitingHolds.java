package org.basra.exchange.library.holds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.library.patrons.PatronCategory;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The queues, asked in SQL: who is next for a copy, and where everybody stands. */
@ApplicationScoped
class WaitingHolds {

  /**
   * Which copy {@code i} could be offered to which hold {@code h} today: the reader waits and does
   * not pause, could borrow now, and the rule that decides lends them such a copy. Others keep
   * their place and are passed over.
   */
  static final String OFFERS =
      """
      FROM item i
      JOIN hold h ON h.record_id = i.record_id AND (h.item_id IS NULL OR h.item_id = i.id)
      JOIN patron p ON p.id = h.patron_id
      CROSS JOIN LATERAL deciding_rule(p.category, i.item_type, i.location) AS rule
      WHERE h.status = 'WAITING' AND i.status = 'AVAILABLE' AND rule.loan_days > 0
        AND (h.suspended_until IS NULL OR h.suspended_until < :today)
        AND (h.not_needed_after IS NULL OR h.not_needed_after >= :today)
        AND p.status = 'ACTIVE' AND NOT EXISTS (
          SELECT 1 FROM patron_block b WHERE b.patron_id = p.id AND b.lifted_at IS NULL
            AND (b.until IS NULL OR b.until >= :today))
        AND (p.expires_on IS NULL OR p.expires_on >= :today)
      """;

  /** Who comes second waits here for whoever comes first, and then gets the next hold. */
  private static final String FIRST =
      "SELECT h.id, rule.shelf_days "
          + OFFERS
          + " AND i.id = :item ORDER BY h.placed_at, h.id LIMIT 1 FOR NO KEY UPDATE OF h";

  private static final String WANTED =
      "SELECT EXISTS (SELECT 1 " + OFFERS + " AND i.id = :item AND h.patron_id <> :patron)";

  private static final String POSITIONS =
      """
      SELECT h.id, (
        SELECT count(*) FROM hold before
        WHERE before.record_id = h.record_id AND before.status = 'WAITING'
          AND (h.item_id IS NULL OR before.item_id IS NULL OR before.item_id = h.item_id)
          AND (before.placed_at, before.id) <= (h.placed_at, h.id)) AS position
      FROM hold h WHERE h.id IN (:ids) AND h.status = 'WAITING'
      """;

  private static final String MOST_GENEROUS =
      """
      SELECT max(rule.hold_limit) FROM item i
      CROSS JOIN LATERAL deciding_rule(:category, i.item_type, i.location) AS rule
      WHERE i.record_id = :record AND (CAST(:item AS uuid) IS NULL OR i.id = :item)
        AND i.status = 'AVAILABLE' AND rule.loan_days > 0
      """;

  private static final String BORROWED =
      """
      SELECT EXISTS (
        SELECT 1 FROM loan l JOIN item i ON i.id = l.item_id
        WHERE l.patron_id = :patron AND l.ended_at IS NULL AND i.record_id = :record
          AND (CAST(:item AS uuid) IS NULL OR i.id = :item))
      """;

  /** A merge that is under way is waited for; what it leaves behind is no longer active. */
  private static final String ACTIVE =
      "SELECT r.id FROM bibliographic_record r WHERE r.id = :record AND r.status = 'ACTIVE'"
          + " FOR SHARE";

  private static final String ON_LOAN =
      "SELECT EXISTS (SELECT 1 FROM loan l WHERE l.item_id = :item AND l.ended_at IS NULL)";

  /** "HOLD" in ASCII is the class of these locks; two records that share a hash only wait. */
  private static final String DOOR = "(1213156420, hashtext(CAST(:record AS text)))";

  private static final String ENTER = "SELECT 1 FROM pg_advisory_xact_lock_shared" + DOOR;

  private static final String CLOSE = "SELECT 1 FROM pg_advisory_xact_lock" + DOOR;

  private final EntityManager entities;

  WaitingHolds(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Who is next for a copy.
   *
   * @param shelfDays open days that the copy waits for this reader
   */
  record Next(UUID holdId, int shelfDays) {}

  /** The first hold that this copy can fill, locked; the caller has locked the copy. */
  Optional<Next> lockFirst(UUID itemId, LocalDate today) {
    return query(FIRST, Object[].class)
        .addScalar("id", UUID.class)
        .addScalar("shelf_days", Integer.class)
        .setParameter("item", itemId)
        .setParameter("today", today)
        .uniqueResultOptional()
        .map(row -> new Next((UUID) row[0], (Integer) row[1]));
  }

  boolean isWantedByAnother(UUID itemId, UUID patronId, LocalDate today) {
    return query(WANTED, Boolean.class)
        .setParameter("item", itemId)
        .setParameter("patron", patronId)
        .setParameter("today", today)
        .getSingleResult();
  }

  /**
   * How many stand before each of these holds, itself included; only for those that wait. Suspended
   * ones count: they keep their place.
   */
  Map<UUID, Integer> positions(Collection<Hold> holds) {
    var ids = holds.stream().map(Hold::id).toList();
    return ids.isEmpty() ? Map.of() : positionsOf(ids);
  }

  private Map<UUID, Integer> positionsOf(List<UUID> ids) {
    return query(POSITIONS, Object[].class)
        .addScalar("id", UUID.class)
        .addScalar("position", Integer.class)
        .setParameterList("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
  }

  /**
   * The limit of the most generous rule among the copies that are lent to this category, as the
   * reader may get any of them; null where none is.
   *
   * @param itemId the one copy that is wanted, null for any
   */
  Integer holdLimit(PatronCategory category, UUID recordId, UUID itemId) {
    return query(MOST_GENEROUS, Integer.class)
        .setParameter("category", category.name())
        .setParameter("record", recordId)
        .setParameter("item", itemId, UUID.class)
        .getSingleResult();
  }

  /**
   * Whether the patron has the copy, or where {@code itemId} is null one of the record, on loan.
   */
  boolean hasBorrowed(UUID patronId, UUID recordId, UUID itemId) {
    return query(BORROWED, Boolean.class)
        .setParameter("patron", patronId)
        .setParameter("record", recordId)
        .setParameter("item", itemId, UUID.class)
        .getSingleResult();
  }

  /** Whether there is such a record in the catalogue; it stays until the transaction ends. */
  boolean lockActive(UUID recordId) {
    return query(ACTIVE, UUID.class)
        .setParameter("record", recordId)
        .uniqueResultOptional()
        .isPresent();
  }

  /**
   * Whoever joins the queue of a record comes through its door before looking at the clock. Many do
   * so at once; while the door is closed they wait.
   */
  void enter(UUID recordId) {
    query(ENTER, Integer.class).setParameter("record", recordId).getSingleResult();
  }

  /** Waits for those who are in the door, and lets nobody in until the transaction ends. */
  void close(UUID recordId) {
    query(CLOSE, Integer.class).setParameter("record", recordId).getSingleResult();
  }

  boolean isOnLoan(UUID itemId) {
    return query(ON_LOAN, Boolean.class).setParameter("item", itemId).getSingleResult();
  }

  private <T> NativeQuery<T> query(String sql, Class<T> result) {
    return entities.unwrap(Session.class).createNativeQuery(sql, result);
  }
}
