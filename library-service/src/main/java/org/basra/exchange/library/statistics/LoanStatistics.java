package org.basra.exchange.library.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.basra.exchange.library.statistics.LoansByLanguageView.LanguageLoans;
import org.basra.exchange.library.statistics.LoansByMonthView.MonthLoans;
import org.basra.exchange.library.statistics.LoansBySubjectView.SubjectLoans;
import org.basra.exchange.library.statistics.TurnoverView.TurnoverGroup;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Counts loans; each statistic is one statement, and none of them looks at the patrons. */
@ApplicationScoped
class LoanStatistics {

  private static final int TOP = 50;
  private static final int GROUPS = 200;

  private static final String IN_PERIOD =
      "FROM loan l WHERE l.checked_out_at >= :start AND l.checked_out_at < :end";

  private static final String BY_MONTH =
      """
      WITH lent AS (
        SELECT date_trunc('month', l.checked_out_at AT TIME ZONE :zone) AS month, count(*) AS loans
        %s GROUP BY 1)
      SELECT to_char(m.month, 'YYYY-MM'), coalesce(lent.loans, 0)
      FROM generate_series(CAST(:first AS timestamp), CAST(:last AS timestamp), '1 month') m(month)
      LEFT JOIN lent ON lent.month = m.month
      ORDER BY m.month
      """
          .formatted(IN_PERIOD);

  /** Each record is looked up once, however often it was lent. */
  private static final String LENT_RECORDS =
      """
      WITH lent AS (
        SELECT i.record_id, sum(copy.loans) AS loans
        FROM (SELECT l.item_id, count(*) AS loans %s GROUP BY 1) copy
        JOIN item i ON i.id = copy.item_id GROUP BY 1)
      """
          .formatted(IN_PERIOD);

  private static final String BY_SUBJECT =
      LENT_RECORDS
          + """
          SELECT value, CAST(sum(lent.loans) AS bigint)
          FROM lent JOIN record_search s ON s.record_id = lent.record_id
          CROSS JOIN LATERAL (SELECT DISTINCT unnest(s.subjects)) of(value)
          GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :size
          """;

  private static final String BY_LANGUAGE =
      LENT_RECORDS
          + """
          SELECT coalesce(value, 'und'), CAST(sum(lent.loans) AS bigint)
          FROM lent LEFT JOIN record_search s ON s.record_id = lent.record_id
          LEFT JOIN LATERAL (SELECT DISTINCT unnest(s.languages)) of(value) ON true
          GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :size
          """;

  private static final String TURNOVER =
      """
      WITH lent AS (SELECT l.item_id, count(*) AS loans %s GROUP BY 1)
      SELECT %s, count(*), count(*) FILTER (WHERE lent.loans IS NULL),
        CAST(coalesce(sum(lent.loans), 0) AS bigint)
      FROM item i LEFT JOIN lent ON lent.item_id = i.id %s
      WHERE lent.loans IS NOT NULL OR (i.status <> 'WITHDRAWN' AND i.created_at < :end)
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :size
      """;

  private static final String SPOKEN =
      """
      LEFT JOIN record_search s ON s.record_id = i.record_id
      LEFT JOIN LATERAL (SELECT DISTINCT unnest(s.languages)) spoken(language) ON true
      """;

  private final EntityManager entities;

  LoanStatistics(EntityManager entities) {
    this.entities = entities;
  }

  LoansByMonthView byMonth(Period period) {
    var months =
        query(BY_MONTH, period)
            .setParameter("zone", period.zone().getId())
            .setParameter("first", period.firstMonth().atStartOfDay())
            .setParameter("last", period.to().atStartOfDay())
            .getResultStream()
            .map(row -> new MonthLoans((String) row[0], (long) row[1]))
            .toList();
    return LoansByMonthView.of(period, months);
  }

  LoansBySubjectView bySubject(Period period) {
    var subjects =
        top(BY_SUBJECT, period, TOP).stream()
            .map(row -> new SubjectLoans((String) row[0], (long) row[1]))
            .toList();
    return LoansBySubjectView.of(period, subjects);
  }

  LoansByLanguageView byLanguage(Period period) {
    var languages =
        top(BY_LANGUAGE, period, TOP).stream()
            .map(row -> new LanguageLoans((String) row[0], (long) row[1]))
            .toList();
    return LoansByLanguageView.of(period, languages);
  }

  TurnoverView turnover(Period period, TurnoverDimension by) {
    var records = by == TurnoverDimension.LANGUAGE ? SPOKEN : "";
    var groups =
        top(TURNOVER.formatted(IN_PERIOD, by.column, records), period, GROUPS).stream()
            .map(
                row ->
                    TurnoverGroup.of((String) row[0], (long) row[1], (long) row[2], (long) row[3]))
            .toList();
    return TurnoverView.of(period, by, groups);
  }

  private List<Object[]> top(String sql, Period period, int size) {
    return query(sql, period).setParameter("size", size).getResultList();
  }

  private NativeQuery<Object[]> query(String sql, Period period) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(sql, Object[].class)
        .setParameter("start", period.start())
        .setParameter("end", period.end());
  }
}
