package org.basra.exchange.library.holds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What the desk works through: the hold shelf, and the copies to be fetched for it. */
@ApplicationScoped
class DeskLists {

  private static final UUID FIRST = new UUID(0, 0);

  private static final String SHELF =
      """
      SELECT h.id, h.record_id, r.titles -> 0 ->> 'original' AS original,
        r.titles -> 0 ->> 'latin' AS latin, i.id AS item_id, i.barcode, i.call_number,
        p.id AS patron_id, p.card_number, h.pickup_location, h.ready_at, h.shelf_until
      FROM hold h
      JOIN item i ON i.id = h.shelved_item_id
      JOIN patron p ON p.id = h.patron_id
      JOIN bibliographic_record r ON r.id = h.record_id
      WHERE h.status = 'READY' AND (h.shelf_until, h.id) > (:until, :after)
        AND (CAST(:place AS text) IS NULL OR h.pickup_location = :place)
      ORDER BY h.shelf_until, h.id LIMIT :size
      """;

  /** Of each copy that stands in its place the first hold it can fill; of each hold one copy. */
  private static final String TO_FETCH =
      "WITH offer AS (SELECT DISTINCT ON (i.id) h.id AS hold_id, i.id AS item_id "
          + WaitingHolds.OFFERS
          + """
             AND EXISTS (SELECT 1 FROM item_on_shelf shelf WHERE shelf.id = i.id)
             AND (CAST(:place AS text) IS NULL OR i.location = :place)
             ORDER BY i.id, h.placed_at, h.id),
          entry AS (
            SELECT DISTINCT ON (hold_id) hold_id, item_id FROM offer ORDER BY hold_id, item_id)
          """;

  private static final String PICK_LIST =
      TO_FETCH
          + """
          SELECT h.id, h.record_id, r.titles -> 0 ->> 'original' AS original,
            r.titles -> 0 ->> 'latin' AS latin, i.id AS item_id, i.barcode, i.call_number,
            i.location, h.pickup_location, h.placed_at
          FROM entry
          JOIN hold h ON h.id = entry.hold_id
          JOIN item i ON i.id = entry.item_id
          JOIN bibliographic_record r ON r.id = h.record_id
          WHERE h.id > :after ORDER BY h.id LIMIT :size
          """;

  private final EntityManager entities;

  DeskLists(EntityManager entities) {
    this.entities = entities;
  }

  /** A place behind which a page of the shelf begins. */
  record ShelfPosition(Instant until, UUID after) {

    static final ShelfPosition START = new ShelfPosition(Instant.EPOCH, FIRST);
  }

  /** What stands on the shelf, what leaves it first at the top; a null place is any. */
  List<ShelvedCopyView> shelf(String place, ShelfPosition behind, int size) {
    return query(SHELF, Tuple.class)
        .addScalar("id", UUID.class)
        .addScalar("record_id", UUID.class)
        .addScalar("original", String.class)
        .addScalar("latin", String.class)
        .addScalar("item_id", UUID.class)
        .addScalar("barcode", String.class)
        .addScalar("call_number", String.class)
        .addScalar("patron_id", UUID.class)
        .addScalar("card_number", String.class)
        .addScalar("pickup_location", String.class)
        .addScalar("ready_at", Instant.class)
        .addScalar("shelf_until", Instant.class)
        .setParameter("until", behind.until())
        .setParameter("after", behind.after())
        .setParameter("place", place, String.class)
        .setParameter("size", size)
        .getResultStream()
        .map(DeskLists::shelved)
        .toList();
  }

  private static ShelvedCopyView shelved(Tuple row) {
    return new ShelvedCopyView(
        row.get("id", UUID.class),
        row.get("record_id", UUID.class),
        title(row),
        row.get("item_id", UUID.class),
        row.get("barcode", String.class),
        row.get("call_number", String.class),
        row.get("patron_id", UUID.class),
        row.get("card_number", String.class),
        row.get("pickup_location", String.class),
        row.get("ready_at", Instant.class),
        row.get("shelf_until", Instant.class));
  }

  /** Copies to be fetched, for who waits longest first; a null place is any. */
  List<PickListEntryView> toFetch(String place, LocalDate today, Optional<UUID> after, int size) {
    return query(PICK_LIST, Tuple.class)
        .addScalar("id", UUID.class)
        .addScalar("record_id", UUID.class)
        .addScalar("original", String.class)
        .addScalar("latin", String.class)
        .addScalar("item_id", UUID.class)
        .addScalar("barcode", String.class)
        .addScalar("call_number", String.class)
        .addScalar("location", String.class)
        .addScalar("pickup_location", String.class)
        .addScalar("placed_at", Instant.class)
        .setParameter("today", today)
        .setParameter("place", place, String.class)
        .setParameter("after", after.orElse(FIRST))
        .setParameter("size", size)
        .getResultStream()
        .map(DeskLists::entry)
        .toList();
  }

  private static PickListEntryView entry(Tuple row) {
    return new PickListEntryView(
        row.get("id", UUID.class),
        row.get("record_id", UUID.class),
        title(row),
        row.get("item_id", UUID.class),
        row.get("barcode", String.class),
        row.get("call_number", String.class),
        row.get("location", String.class),
        row.get("pickup_location", String.class),
        row.get("placed_at", Instant.class));
  }

  private static RecordTitle title(Tuple row) {
    return new RecordTitle(row.get("original", String.class), row.get("latin", String.class));
  }

  /** How many entries {@link #toFetch} has in all. */
  long countToFetch(String place, LocalDate today) {
    return query(TO_FETCH + "SELECT count(*) FROM entry", Long.class)
        .setParameter("today", today)
        .setParameter("place", place, String.class)
        .getSingleResult();
  }

  private <T> NativeQuery<T> query(String sql, Class<T> result) {
    return entities.unwrap(Session.class).createNativeQuery(sql, result);
  }
}
