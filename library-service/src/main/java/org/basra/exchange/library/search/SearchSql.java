package org.basra.exchange.library.search;

import java.util.List;
import java.util.stream.Collectors;
import org.basra.exchange.library.search.RankedRecord.Position;

/** The statements of the search, put together from a query's shape; values are always bound. */
final class SearchSql {

  /**
   * The planner does not know that a hit tested by hand costs the reading of its long vector, and
   * would do so for all records as soon as many match; and what takes milliseconds needs neither
   * compiling nor helpers. Until the transaction ends.
   */
  private static final String SETTINGS =
      """
      SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
        set_config('max_parallel_workers_per_gather', '0', true),
        set_config('plan_cache_mode', '%s', true)
      """;

  /**
   * The stages are appended in their order, and those behind a full page are not begun: an outer
   * order by their keys would begin them all.
   */
  private static final String RANKED =
      """
      SELECT record_id, sort_key FROM (%s) AS stages LIMIT :limit
      """;

  private static final String STAGE =
      """
      (SELECT s.record_id, %s AS sort_key FROM record_search s
      WHERE s.words @@ CAST(:stage%d AS tsquery)%s%s ORDER BY sort_key, s.record_id LIMIT :limit)
      """;

  private static final String SORTED =
      """
      SELECT s.record_id, %s AS sort_key FROM record_search s WHERE %s%s
      ORDER BY sort_key %s, s.record_id %4$s LIMIT :limit
      """;

  private static final String PAGE =
      """
      SELECT {r.*}, CAST(found.sort_key AS text) AS sorted_by FROM (%s) AS found
      JOIN bibliographic_record AS r ON r.id = found.record_id
      ORDER BY found.sort_key %s, found.record_id %2$s
      """;

  /** What the facets have beside their own: of how many parts of the catalogue they are. */
  static final String COUNTED_PARTS = "parts";

  /** Into so many parts, as by chance, column {@code part} divides the catalogue. */
  static final int PARTS = 128;

  /** What is counted of a hit, with the column that leads to its copies. */
  private static final String COUNTED =
      "s.record_id, s.languages, s.year, s.subjects, s.digital, s.origins";

  /**
   * A few parts tell how much there is, and are all that is read of much; of less so many parts are
   * counted that no more than some 1,000 records need be read.
   */
  private static final String FACETS =
      """
      WITH glance AS MATERIALIZED (
        SELECT %3$s FROM record_search s WHERE s.part < 2 AND %2$s),
      extent AS MATERIALIZED (
        SELECT CASE WHEN count(*) <= :little THEN 128 WHEN count(*) <= :much THEN 16 ELSE 2 END
          AS parts
        FROM glance),
      found AS (
        SELECT * FROM glance WHERE (SELECT parts FROM extent) = 2
        UNION ALL
        SELECT %3$s FROM record_search s
        WHERE (SELECT parts FROM extent) = 16 AND s.part < 16 AND %2$s
        UNION ALL
        SELECT %3$s FROM record_search s WHERE (SELECT parts FROM extent) = 128 AND %2$s),
      hits AS MATERIALIZED (
        SELECT s.languages, s.year, s.subjects, s.digital, s.origins, %1$s AS on_shelf FROM found s)
      (SELECT 'language', value, count(*) FROM hits, unnest(languages) AS value
        GROUP BY value ORDER BY count(*) DESC, value LIMIT 20)
      UNION ALL
      (SELECT 'decade', CAST(year / 10 * 10 AS text), count(*) FROM hits WHERE year IS NOT NULL
        GROUP BY year / 10 ORDER BY year / 10 DESC LIMIT 60)
      UNION ALL
      (SELECT 'subject', value, count(*) FROM hits, unnest(subjects) AS value
        GROUP BY value ORDER BY count(*) DESC, value LIMIT 20)
      UNION ALL
      (SELECT 'origin', value, count(*) FROM hits, unnest(origins) AS value
        GROUP BY value ORDER BY count(*) DESC, value LIMIT 20)
      UNION ALL
      (SELECT 'digital', CAST(digital AS text), count(*) FROM hits GROUP BY digital)
      UNION ALL
      (SELECT 'available', CAST(on_shelf AS text), count(*) FROM hits GROUP BY on_shelf)
      UNION ALL
      (SELECT 'parts', '', parts FROM extent)
      """;

  private SearchSql() {}

  /**
   * To be run before the others. By rank there is one way, whatever the words are, and to look for
   * it anew takes longer than most searches; in other orders it depends on how many match.
   */
  static String settings(RecordQuery query) {
    return SETTINGS.formatted(
        query.order() == RecordSort.RELEVANCE ? "force_generic_plan" : "auto");
  }

  /** The best records of these stages behind {@code after}, which may be null. */
  static String ranked(RecordQuery query, List<Stage> stages, Position after) {
    var branches =
        stages.stream()
            .map(stage -> stage(query, stage, after))
            .collect(Collectors.joining("UNION ALL "));
    return PAGE.formatted(RANKED.formatted(branches), "ASC");
  }

  /** Within its stage the shorter title comes first. */
  private static String stage(RecordQuery query, Stage stage, Position after) {
    var key =
        "%d + LEAST(s.title_words, %d)".formatted(stage.number() * Stage.SIZE, Stage.SIZE - 1);
    boolean isHere = after != null && stage.holds(Integer.parseInt(after.key()));
    return STAGE.formatted(
        key,
        stage.number(),
        query.filters().where(),
        isHere ? " AND (%s, s.record_id) > (:key, :id)".formatted(key) : "");
  }

  /** The records of a page in an order that does not depend on the words. */
  static String sorted(RecordQuery query, Position after) {
    var order = query.order();
    var direction = order.isRising() ? "ASC" : "DESC";
    var later =
        after == null
            ? ""
            : " AND (%s, s.record_id) %s (:key, :id)"
                .formatted(order.column(), order.isRising() ? ">" : "<");
    return PAGE.formatted(
        SORTED.formatted(order.column(), where(query, !query.isEverything()), later, direction),
        direction);
  }

  /** {@code byWords}: whether the records must match {@code :words}. */
  static String count(RecordQuery query, boolean byWords) {
    return "SELECT count(*) FROM record_search s WHERE " + where(query, byWords);
  }

  static String facets(RecordQuery query, boolean byWords) {
    return FACETS.formatted(RecordFilters.ON_SHELF, where(query, byWords), COUNTED);
  }

  private static String where(RecordQuery query, boolean byWords) {
    return (byWords ? "s.words @@ CAST(:words AS tsquery)" : "TRUE") + query.filters().where();
  }
}
