package org.basra.exchange.library.shelfchecks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.basra.exchange.library.items.ItemStatus;
import org.basra.exchange.library.stocktaking.DifferenceKind;
import org.basra.exchange.platform.id.UuidV7;
import org.hibernate.Session;

/** The scans of stock-takings; one statement for each question, however many barcodes there are. */
@ApplicationScoped
class ScanRepository {

  /**
   * The share of the item's key makes who would set its status wait, and waits for who does: a scan
   * and the closure of another location tell the same of an item.
   */
  private static final String FACTS =
      """
      SELECT i.barcode, i.status, i.location,
        EXISTS (SELECT 1 FROM loan l WHERE l.item_id = i.id AND l.ended_at IS NULL) AS on_loan,
        EXISTS (SELECT 1 FROM hold h WHERE h.shelved_item_id = i.id AND h.status = 'READY')
          AS shelved
      FROM item i WHERE i.barcode = ANY(CAST(:barcodes AS text[]))
      ORDER BY i.id FOR KEY SHARE OF i
      """;

  /** In the order of the barcodes: two who send the same do not wait for each other in a circle. */
  private static final String ADD =
      """
      INSERT INTO stock_taking_scan
        (id, stock_taking_id, barcode, item_id, location, kind, scanned_at)
      SELECT came.id, :taking, came.barcode, i.id, i.location, nullif(came.kind, ''), :now
      FROM unnest(CAST(:ids AS uuid[]), CAST(:barcodes AS text[]), CAST(:kinds AS text[]))
        AS came (id, barcode, kind)
      LEFT JOIN item i ON i.barcode = came.barcode AND came.kind <> 'UNKNOWN_BARCODE'
      ORDER BY came.barcode COLLATE "C"
      ON CONFLICT (stock_taking_id, barcode) DO NOTHING
      RETURNING barcode
      """;

  private static final String SCANNED =
      """
      SELECT s.barcode, s.kind, s.item_id, s.location,
        r.titles -> 0 ->> 'original' AS original, r.titles -> 0 ->> 'latin' AS latin
      FROM stock_taking_scan s
      LEFT JOIN item i ON i.id = s.item_id
      LEFT JOIN bibliographic_record r ON r.id = i.record_id
      WHERE s.stock_taking_id = :taking AND s.barcode = ANY(CAST(:barcodes AS text[]))
      """;

  private final EntityManager entities;

  ScanRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** What the catalogue knows of the items with these barcodes; nothing of the others. */
  Map<String, ShelfPolicy.Facts> lockFacts(Collection<String> barcodes) {
    return session()
        .createNativeQuery(FACTS, Tuple.class)
        .setParameter("barcodes", barcodes.toArray(String[]::new))
        .getResultStream()
        .collect(Collectors.toMap(row -> row.get("barcode", String.class), ScanRepository::facts));
  }

  private static ShelfPolicy.Facts facts(Tuple row) {
    return new ShelfPolicy.Facts(
        ItemStatus.valueOf(row.get("status", String.class)),
        row.get("location", String.class),
        row.get("on_loan", Boolean.class),
        row.get("shelved", Boolean.class));
  }

  /** Adds the barcodes that are not there yet; gives those. */
  Set<String> add(UUID takingId, SortedMap<String, Optional<DifferenceKind>> scanned, Instant now) {
    var kinds = scanned.values().stream().map(kind -> kind.map(Enum::name).orElse(""));
    return new HashSet<>(
        session()
            .createNativeQuery(ADD, String.class)
            .setParameter("taking", takingId)
            .setParameter("now", now)
            .setParameter(
                "ids", Stream.generate(UuidV7::next).limit(scanned.size()).toArray(UUID[]::new))
            .setParameter("barcodes", scanned.keySet().toArray(String[]::new))
            .setParameter("kinds", kinds.toArray(String[]::new))
            .getResultList());
  }

  /** What is kept of these barcodes. */
  Map<String, ScannedBarcode> scanned(UUID takingId, Collection<String> barcodes) {
    return session()
        .createNativeQuery(SCANNED, Tuple.class)
        .setParameter("taking", takingId)
        .setParameter("barcodes", barcodes.toArray(String[]::new))
        .getResultStream()
        .map(ScanRepository::scanned)
        .collect(Collectors.toMap(ScannedBarcode::barcode, Function.identity()));
  }

  private static ScannedBarcode scanned(Tuple row) {
    var itemId = row.get("item_id", UUID.class);
    var kind = row.get("kind", String.class);
    return new ScannedBarcode(
        row.get("barcode", String.class),
        kind == null ? null : DifferenceKind.valueOf(kind),
        itemId,
        row.get("location", String.class),
        itemId == null
            ? null
            : new RecordTitle(row.get("original", String.class), row.get("latin", String.class)));
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }
}
