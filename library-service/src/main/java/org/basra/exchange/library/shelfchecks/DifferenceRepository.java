package org.basra.exchange.library.shelfchecks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.basra.exchange.library.stocktaking.DifferenceKind;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** In what a shelf differs from the catalogue, in the order in which one walks along it. */
@ApplicationScoped
class DifferenceRepository {

  private static final String OF_KIND =
      """
      FROM stock_taking_difference d
      LEFT JOIN item i ON i.id = d.item_id
      LEFT JOIN bibliographic_record r ON r.id = i.record_id
      WHERE d.stock_taking_id = :taking AND (CAST(:kind AS text) IS NULL OR d.kind = :kind)
      """;

  private static final String LIST =
      """
      SELECT d.id, d.kind, d.barcode, d.item_id, i.record_id,
        r.titles -> 0 ->> 'original' AS original, r.titles -> 0 ->> 'latin' AS latin,
        d.location, i.call_number, d.scanned_at, d.outcome, d.hold_id
      """
          + OF_KIND
          + """
             AND (coalesce(i.call_number, '') COLLATE "C", d.id) > (:place, :after)
            ORDER BY coalesce(i.call_number, '') COLLATE "C", d.id LIMIT :size
            """;

  private final EntityManager entities;

  DifferenceRepository(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A place behind which a page begins.
   *
   * @param callNumber empty where the last one had none
   */
  record Position(String callNumber, UUID id) {

    static final Position START = new Position("", new UUID(0, 0));
  }

  /** Differences of a kind, or of all where it is null. */
  List<DifferenceView> list(UUID takingId, DifferenceKind kind, Position behind, int size) {
    return query(LIST, Tuple.class, takingId, kind)
        .addScalar("id", UUID.class)
        .addScalar("kind", String.class)
        .addScalar("barcode", String.class)
        .addScalar("item_id", UUID.class)
        .addScalar("record_id", UUID.class)
        .addScalar("original", String.class)
        .addScalar("latin", String.class)
        .addScalar("location", String.class)
        .addScalar("call_number", String.class)
        .addScalar("scanned_at", Instant.class)
        .addScalar("outcome", String.class)
        .addScalar("hold_id", UUID.class)
        .setParameter("place", behind.callNumber())
        .setParameter("after", behind.id())
        .setParameter("size", size)
        .getResultStream()
        .map(DifferenceRepository::view)
        .toList();
  }

  private static DifferenceView view(Tuple row) {
    var kind = DifferenceKind.valueOf(row.get("kind", String.class));
    var recordId = row.get("record_id", UUID.class);
    var outcome = row.get("outcome", String.class);
    return new DifferenceView(
        row.get("id", UUID.class),
        kind,
        kind.description(),
        row.get("barcode", String.class),
        row.get("item_id", UUID.class),
        recordId,
        recordId == null
            ? null
            : new RecordTitle(row.get("original", String.class), row.get("latin", String.class)),
        row.get("location", String.class),
        row.get("call_number", String.class),
        row.get("scanned_at", Instant.class),
        outcome == null ? null : DifferenceOutcome.valueOf(outcome),
        row.get("hold_id", UUID.class));
  }

  /** How many there are of a kind, or of all where it is null. */
  long count(UUID takingId, DifferenceKind kind) {
    return query("SELECT count(*) " + OF_KIND, Long.class, takingId, kind).getSingleResult();
  }

  private <T> NativeQuery<T> query(
      String sql, Class<T> result, UUID takingId, DifferenceKind kind) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(sql, result)
        .setParameter("taking", takingId)
        .setParameter("kind", kind == null ? null : kind.name(), String.class);
  }
}
