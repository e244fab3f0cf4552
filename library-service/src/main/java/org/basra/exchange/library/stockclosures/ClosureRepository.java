package org.basra.exchange.library.stockclosures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.items.ItemStatus;
import org.hibernate.Session;

/** What a closure asks and keeps; one statement each, however many items there are. */
@ApplicationScoped
class ClosureRepository {

  /** In the order of the ids, as everybody who locks several items does. */
  private static final String LOCK =
      """
      SELECT i.id FROM item i WHERE i.id IN (
        SELECT u.item_id FROM stock_taking_unseen u WHERE u.stock_taking_id = :taking
        UNION ALL
        SELECT s.item_id FROM stock_taking_scan s
        WHERE s.stock_taking_id = :taking AND s.kind = 'LOST_BUT_HERE')
      ORDER BY i.id FOR UPDATE OF i
      """;

  private static final String FACTS =
      """
      SELECT i.id, i.status, i.location,
        EXISTS (SELECT 1 FROM loan l WHERE l.item_id = i.id AND l.ended_at IS NULL) AS on_loan,
        EXISTS (SELECT 1 FROM hold h WHERE h.shelved_item_id = i.id AND h.status = 'READY')
          AS shelved,
        EXISTS (SELECT 1 FROM stock_taking_scan s WHERE s.item_id = i.id
                  AND (s.stock_taking_id = t.id OR s.scanned_at >= t.opened_at)) AS seen,
        EXISTS (SELECT 1 FROM loan l WHERE l.item_id = i.id AND l.ended_at >= t.opened_at)
          OR EXISTS (SELECT 1 FROM hold h
                     WHERE h.shelved_item_id = i.id AND h.ready_at >= t.opened_at)
          OR EXISTS (SELECT 1 FROM interlibrary_loan b
                     WHERE b.item_id = i.id AND b.returned_at >= t.opened_at) AS in_hand_since,
        here.id IS NOT NULL AS was_lost,
        EXISTS (SELECT 1 FROM loan l
                WHERE l.item_id = i.id AND l.lost_at >= here.scanned_at) AS lost_again
      FROM stock_taking t
      JOIN item i ON i.id = ANY(CAST(:items AS uuid[]))
      LEFT JOIN stock_taking_scan here ON here.stock_taking_id = t.id AND here.item_id = i.id
        AND here.kind = 'LOST_BUT_HERE'
      WHERE t.id = :taking ORDER BY i.id
      """;

  private static final String KEEP_MISSING =
      """
      UPDATE stock_taking_item SET missing = true
      WHERE stock_taking_id = :taking AND item_id = ANY(CAST(:items AS uuid[]))
      """;

  private static final String KEEP_UNSEEN =
      """
      UPDATE stock_taking_item SET missing = true
      WHERE stock_taking_id = :taking AND item_id IN (
        SELECT u.item_id FROM stock_taking_unseen u WHERE u.stock_taking_id = :taking)
      """;

  private static final String KEEP_FOUND =
      """
      UPDATE stock_taking_scan SET brought_back = true, hold_id = CAST(:hold AS uuid)
      WHERE stock_taking_id = :taking AND item_id = :item
      """;

  private final EntityManager entities;

  ClosureRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** Locks every item that a closure may change until the transaction ends; gives their ids. */
  List<UUID> lockAffected(UUID takingId) {
    return session()
        .createNativeQuery(LOCK, UUID.class)
        .setParameter("taking", takingId)
        .getResultList();
  }

  /** What is known of these items, which the caller has locked, so that it stays so. */
  List<ClosurePolicy.Facts> facts(UUID takingId, Collection<UUID> items) {
    return session()
        .createNativeQuery(FACTS, Tuple.class)
        .setParameter("taking", takingId)
        .setParameter("items", items.toArray(UUID[]::new))
        .getResultStream()
        .map(ClosureRepository::facts)
        .toList();
  }

  private static ClosurePolicy.Facts facts(Tuple row) {
    return new ClosurePolicy.Facts(
        row.get("id", UUID.class),
        ItemStatus.valueOf(row.get("status", String.class)),
        row.get("location", String.class),
        row.get("on_loan", Boolean.class),
        row.get("shelved", Boolean.class),
        row.get("seen", Boolean.class),
        row.get("in_hand_since", Boolean.class),
        row.get("was_lost", Boolean.class),
        row.get("lost_again", Boolean.class));
  }

  /** Keeps for ever that these were missing. */
  void keepMissing(UUID takingId, Collection<UUID> items) {
    session()
        .createNativeMutationQuery(KEEP_MISSING)
        .setParameter("taking", takingId)
        .setParameter("items", items.toArray(UUID[]::new))
        .executeUpdate();
  }

  /** Keeps for ever what is missing at this moment. */
  void keepMissing(UUID takingId) {
    session()
        .createNativeMutationQuery(KEEP_UNSEEN)
        .setParameter("taking", takingId)
        .executeUpdate();
  }

  /** Keeps for ever that the item has come back; {@code holdId} is null where it fills no hold. */
  void keepFound(UUID takingId, UUID itemId, UUID holdId) {
    session()
        .createNativeMutationQuery(KEEP_FOUND)
        .setParameter("taking", takingId)
        .setParameter("item", itemId)
        .setParameter("hold", holdId, UUID.class)
        .executeUpdate();
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }
}
