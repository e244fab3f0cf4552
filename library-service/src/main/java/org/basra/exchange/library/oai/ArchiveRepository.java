package org.basra.exchange.library.oai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.library.LibraryConfig;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The records in the order of their changes. */
@ApplicationScoped
class ArchiveRepository {

  /** Records may be of any size; so much of them is in memory for one answer, in bytes. */
  private static final int MOST_BYTES = 2_000_000;

  /**
   * A deleted record counts as digital: whether it was is no longer known, and who never had it is
   * not harmed by hearing that it is gone.
   */
  private static final String DIGITAL =
      "(r.status <> 'ACTIVE' OR EXISTS"
          + " (SELECT 1 FROM record_search s WHERE s.record_id = r.id AND s.digital))";

  private static final String COLUMNS =
      "r.id, r.updated_at, r.status <> 'ACTIVE' AS deleted, r.languages, %s AS digital"
          .formatted(DIGITAL);

  private static final String PAGE =
      """
      SELECT id, updated_at, deleted, languages, digital, candidates FROM (
        SELECT page.*, row_number() OVER place AS place, sum(bytes) OVER place AS bytes_so_far,
          count(*) OVER () AS candidates
        FROM (
          SELECT %s, octet_length(r.marc) AS bytes FROM bibliographic_record r WHERE %s
          ORDER BY r.updated_at, r.id LIMIT :limit + 1) AS page
        WINDOW place AS (ORDER BY updated_at, id)) AS sized
      WHERE place <= :limit AND (place = 1 OR bytes_so_far <= :bytes) ORDER BY place
      """;

  /**
   * Transactions of the service, which alone changes records. One that is open may still commit
   * changes with a time behind its start.
   */
  private static final String SETTLED =
      """
      SELECT least(CAST(:now AS timestamptz), min(xact_start)) - CAST(:tolerance AS interval)
      FROM pg_stat_activity
      WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
      """;

  private final EntityManager entities;
  private final Clock clock;
  private final String tolerance;

  ArchiveRepository(EntityManager entities, Clock clock, LibraryConfig config) {
    this.entities = entities;
    this.clock = clock;
    this.tolerance = config.oai().clockTolerance().toString();
  }

  /**
   * Some records of a harvest.
   *
   * @param records in their order
   * @param isLast whether nothing is left behind them
   */
  record Page(List<ArchivedRecord> records, boolean isLast) {}

  /**
   * The instant up to which the catalogue will not change any more: what is later may still be
   * joined by changes whose transactions are open.
   */
  Instant settled() {
    return session()
        .createNativeQuery(SETTLED, Instant.class)
        .setParameter("now", clock.instant())
        .setParameter("tolerance", tolerance)
        .getSingleResult();
  }

  /** The next records of a harvest that changed before an instant. */
  Page page(Harvest harvest, Instant before, int limit) {
    var values = values(harvest, before);
    values.put("limit", limit);
    values.put("bytes", MOST_BYTES);
    var rows =
        bind(
                session()
                    .createNativeQuery(PAGE.formatted(COLUMNS, where(harvest)), Object[].class),
                values)
            .addScalar("id", UUID.class)
            .addScalar("updated_at", Instant.class)
            .addScalar("deleted", Boolean.class)
            .addScalar("languages", String[].class)
            .addScalar("digital", Boolean.class)
            .addScalar("candidates", Long.class)
            .getResultList();
    return new Page(
        rows.stream().map(ArchiveRepository::record).toList(),
        rows.isEmpty() || (long) rows.getFirst()[5] == rows.size());
  }

  /** How many records a harvest has that changed before an instant. */
  long count(Harvest harvest, Instant before) {
    var sql = "SELECT count(*) FROM bibliographic_record r WHERE " + where(harvest);
    return bind(session().createNativeQuery(sql, Long.class), values(harvest, before))
        .getSingleResult();
  }

  Optional<ArchivedRecord> find(UUID id) {
    return session()
        .createNativeQuery(
            "SELECT %s FROM bibliographic_record r WHERE r.id = :id".formatted(COLUMNS),
            Object[].class)
        .setParameter("id", id)
        .addScalar("id", UUID.class)
        .addScalar("updated_at", Instant.class)
        .addScalar("deleted", Boolean.class)
        .addScalar("languages", String[].class)
        .addScalar("digital", Boolean.class)
        .uniqueResultOptional()
        .map(ArchiveRepository::record);
  }

  /** When the record that has not been changed for longest was changed. */
  Optional<Instant> earliest() {
    return Optional.ofNullable(
        session()
            .createNativeQuery("SELECT min(updated_at) FROM bibliographic_record", Instant.class)
            .getSingleResult());
  }

  /** Codes of all languages that records are in. */
  List<String> languages() {
    return session()
        .createNativeQuery(
            "SELECT DISTINCT unnest(languages) AS code FROM record_search ORDER BY code",
            String.class)
        .getResultList();
  }

  private static String where(Harvest harvest) {
    var where = new StringBuilder("r.updated_at < :before");
    if (harvest.after() != null) {
      where.append(" AND (r.updated_at, r.id) > (:changed, :id)");
    } else if (harvest.dates().from() != null) {
      where.append(" AND r.updated_at >= :from");
    }
    return where
        .append(
            switch (harvest.set()) {
              case OaiSet.Everything everything -> "";
              case OaiSet.AnyLanguage any -> " AND cardinality(r.languages) > 0";
              case OaiSet.Language language -> " AND r.languages @> ARRAY[CAST(:language AS text)]";
              case OaiSet.Digital digital -> " AND " + DIGITAL;
            })
        .toString();
  }

  private static Map<String, Object> values(Harvest harvest, Instant before) {
    var values = new HashMap<String, Object>();
    values.put("before", before);
    values.put("from", harvest.dates().from());
    if (harvest.after() != null) {
      values.put("changed", harvest.after().changed());
      values.put("id", harvest.after().id());
    }
    if (harvest.set() instanceof OaiSet.Language(var code)) {
      values.put("language", code);
    }
    return values;
  }

  private static <T> NativeQuery<T> bind(NativeQuery<T> query, Map<String, Object> values) {
    for (var name : query.getParameterMetadata().getNamedParameterNames()) {
      query.setParameter(name, values.get(name));
    }
    return query;
  }

  private static ArchivedRecord record(Object[] row) {
    return new ArchivedRecord(
        (UUID) row[0],
        (Instant) row[1],
        (boolean) row[2],
        Arrays.asList((String[]) row[3]),
        (boolean) row[4]);
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }
}
