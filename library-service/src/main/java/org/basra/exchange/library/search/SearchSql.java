package org.basra.exchange.library.search;

/** The statements of the search, put together from a query's shape; values are always bound. */
final class SearchSql {

  /**
   * A nearer tier before every wider one. Within a tier a record that has the words in its titles
   * comes first, side by side before apart, and a short title, of which they are the greater part,
   * before a long one; then contributors, subjects and the rest by their weights. The tiers are
   * told by index alone, so that only words outside of titles need the long vectors.
   */
  private static final String RANK =
      """
      CASE
        WHEN s.record_id IN (SELECT record_id FROM folded) THEN 20
        WHEN s.record_id IN (SELECT record_id FROM stemmed) THEN 10
        ELSE 0 END
      + CASE WHEN s.title @@ CAST(:inTitle AS tsquery)
          THEN CASE WHEN s.title @@ CAST(:phrase AS tsquery) THEN 3 ELSE 2 END
            + CAST(1 AS double precision) / (s.title_words + 1)
          ELSE ts_rank('{0.05, 0.2, 0.4, 1}', s.words, CAST(:near AS tsquery), 1) END
      """;

  private static final String TIERS =
      """
      WITH folded AS MATERIALIZED (
        SELECT record_id FROM record_search WHERE words @@ CAST(:folded AS tsquery)),
      stemmed AS MATERIALIZED (
        SELECT record_id FROM record_search WHERE words @@ CAST(:stem AS tsquery))
      """;

  private static final String FACETS =
      """
      WITH hits AS MATERIALIZED (
        SELECT s.languages, s.year, s.subjects, s.digital, s.origins, %s AS on_shelf
        FROM record_search s WHERE %s)
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
      """;

  private SearchSql() {}

  /** The records of a page with {@code sorted_by}, the key of their place. */
  static String page(RecordQuery query, boolean isLater) {
    var order = query.order();
    boolean ranked = order == RecordSort.RELEVANCE;
    var key = ranked ? "(" + RANK + ")" : order.column();
    return (ranked ? TIERS : "")
        + """
        SELECT {r.*}, CAST(found.sort_key AS text) AS sorted_by FROM (
          SELECT s.record_id, %s AS sort_key FROM record_search s WHERE %s) AS found
        JOIN bibliographic_record AS r ON r.id = found.record_id
        %s ORDER BY found.sort_key %s, found.record_id %s LIMIT :limit
        """
            .formatted(
                key,
                where(query),
                isLater
                    ? "WHERE (found.sort_key, found.record_id) %s (:key, :id)"
                        .formatted(order.isRising() ? ">" : "<")
                    : "",
                order.isRising() ? "ASC" : "DESC",
                order.isRising() ? "ASC" : "DESC");
  }

  static String count(RecordQuery query) {
    return "SELECT count(*) FROM record_search s WHERE " + where(query);
  }

  static String facets(RecordQuery query) {
    return FACETS.formatted(RecordFilters.ON_SHELF, where(query));
  }

  private static String where(RecordQuery query) {
    return (query.isEverything() ? "TRUE" : "s.words @@ CAST(:near AS tsquery)")
        + query.filters().where();
  }
}
