package org.basra.exchange.library.stocktaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Counts stock-takings; one statement, however many there are. */
@ApplicationScoped
public class StockTakingNumbers {

  private static final List<DifferenceKind> KINDS = List.of(DifferenceKind.values());

  private static final String COUNT =
      """
      SELECT t.id, due.expected, came.scanned, due.seen, found.*
      FROM stock_taking t
      CROSS JOIN LATERAL (
        SELECT count(*) AS expected, count(s.id) AS seen
        FROM stock_taking_item e LEFT JOIN stock_taking_scan s
          ON s.stock_taking_id = e.stock_taking_id AND s.item_id = e.item_id
        WHERE e.stock_taking_id = t.id) due
      CROSS JOIN LATERAL (
        SELECT count(*) AS scanned FROM stock_taking_scan s WHERE s.stock_taking_id = t.id) came
      CROSS JOIN LATERAL (
        SELECT %s
        FROM stock_taking_difference d WHERE d.stock_taking_id = t.id) found
      WHERE t.id = ANY(CAST(:takings AS uuid[]))
      """
          .formatted(
              KINDS.stream()
                  .map(kind -> "count(*) FILTER (WHERE d.kind = '%1$s') AS %1$s".formatted(kind))
                  .collect(Collectors.joining(", ")));

  private final EntityManager entities;

  StockTakingNumbers(EntityManager entities) {
    this.entities = entities;
  }

  /** The stock-taking with its numbers. */
  public CountedStockTaking of(StockTaking taking) {
    return of(List.of(taking)).getFirst();
  }

  /** The stock-takings with their numbers, in their order. */
  List<CountedStockTaking> of(Collection<StockTaking> takings) {
    var ids = takings.stream().map(StockTaking::id).toArray(UUID[]::new);
    var counts =
        entities
            .unwrap(Session.class)
            .createNativeQuery(COUNT, Object[].class)
            .setParameter("takings", ids)
            .getResultStream()
            .collect(Collectors.toMap(row -> (UUID) row[0], StockTakingNumbers::counts));
    return takings.stream()
        .map(taking -> new CountedStockTaking(taking, counts.get(taking.id())))
        .toList();
  }

  private static StockTakingCounts counts(Object[] row) {
    var numbers =
        Arrays.stream(row).skip(1).mapToLong(number -> ((Number) number).longValue()).toArray();
    Map<DifferenceKind, Long> differences = new EnumMap<>(DifferenceKind.class);
    KINDS.forEach(kind -> differences.put(kind, numbers[3 + kind.ordinal()]));
    return new StockTakingCounts(numbers[0], numbers[1], numbers[2], differences);
  }
}
