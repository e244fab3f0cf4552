package org.basra.exchange.library.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemError;

/**
 * Conditions beside the words; null asks for nothing.
 *
 * @param language ISO 639-2/B code
 * @param yearFrom first Gregorian year of publication
 * @param yearTo last one
 * @param subject a heading exactly as a facet gives it
 * @param available whether a copy stands on the shelf now
 * @param digital whether the record links to a digital copy
 * @param authorOrigin ISO 3166-1 alpha-2 code of where an author comes from
 */
record RecordFilters(
    String language,
    Integer yearFrom,
    Integer yearTo,
    String subject,
    Boolean available,
    Boolean digital,
    String authorOrigin) {

  static final RecordFilters NONE = new RecordFilters(null, null, null, null, null, null, null);

  /** With a limit, since the planner would look through all copies of the library first. */
  static final String ON_SHELF =
      """
      ((SELECT 1 FROM item_on_shelf shelf WHERE shelf.record_id = s.record_id LIMIT 1) IS NOT NULL)
      """;

  /**
   * @throws org.basra.exchange.platform.problem.Problem 400 where no language or country can have
   *     that code
   */
  RecordFilters {
    check("language", language, "[a-z]{3}");
    check("authorOrigin", authorOrigin, "[A-Z]{2}");
  }

  private static void check(String parameter, String code, String form) {
    if (code != null && !code.matches(form)) {
      throw CommonProblem.INVALID_PARAMETER.problem().at(ProblemError.parameter(parameter, form));
    }
  }

  /** Conditions on {@code record_search s}, each with a leading AND. */
  String where() {
    var where = new StringBuilder();
    and(where, language, "s.languages @> ARRAY[CAST(:language AS text)]");
    and(where, yearFrom, "s.year >= :yearFrom");
    and(where, yearTo, "s.year <= :yearTo");
    and(where, subject, "s.subjects @> ARRAY[CAST(:subject AS text)]");
    and(where, digital, "s.digital = :digital");
    and(where, authorOrigin, "s.origins @> ARRAY[CAST(:authorOrigin AS text)]");
    if (available != null) {
      where.append(available ? " AND " : " AND NOT ").append(ON_SHELF);
    }
    return where.toString();
  }

  private static void and(StringBuilder where, Object value, String condition) {
    if (value != null) {
      where.append(" AND ").append(condition);
    }
  }

  /** The values that {@link #where()} names. */
  Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    values.put("language", language);
    values.put("yearFrom", yearFrom);
    values.put("yearTo", yearTo);
    values.put("subject", subject);
    values.put("digital", digital);
    values.put("authorOrigin", authorOrigin);
    values.values().removeIf(Objects::isNull);
    return values;
  }

  /** What a cursor belongs to. */
  List<String> query() {
    return List.of(values().toString(), String.valueOf(available));
  }
}
