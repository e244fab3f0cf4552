package org.basra.exchange.library.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;

/** The statements by which whole records are written, many at once or one; and their parameters. */
final class RecordStatements {

  private static final String CAME =
      """
      SELECT id, 0, number, source, marc, decode(hash, 'hex'), titles::jsonb, contributors::jsonb,
        publishers::jsonb, series::jsonb, subjects::jsonb, dates::jsonb, identifiers::jsonb,
        string_to_array(languages, ' '), year, hijri_year, links::jsonb, ?::timestamptz,
        ?::timestamptz
      FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[],
        ?::integer[], ?::text[])
        AS came (id, number, source, marc, hash, titles, contributors, publishers, series,
          subjects, dates, identifiers, languages, year, hijri_year, links)
      """;

  private static final String COLUMNS =
      """
      id, version, control_number, control_number_source, marc, content_hash, titles,
        contributors, publishers, series, subjects, dates, identifiers, languages,
        publication_year, hijri_year, digital_links, created_at, updated_at
      """;

  /** What is taken from {@code excluded}, whatever its source. */
  private static final String REPLACED =
      """
      version = known.version + 1, marc = excluded.marc, content_hash = excluded.content_hash,
        titles = excluded.titles, contributors = excluded.contributors,
        publishers = excluded.publishers, series = excluded.series, subjects = excluded.subjects,
        dates = excluded.dates, identifiers = excluded.identifiers,
        languages = excluded.languages, publication_year = excluded.publication_year,
        hijri_year = excluded.hijri_year, digital_links = excluded.digital_links,
        updated_at = excluded.updated_at
      """;

  private static final String RETURNED =
      """
      known.id, known.version, known.status, known.restored_at IS NOT NULL AS restored,
        known.control_number, known.control_number_source,
        encode(known.content_hash, 'hex') AS content
      """;

  /** A deleted record that comes again is back, and the row itself says so. */
  private static final String UPSERT =
      """
      INSERT INTO bibliographic_record AS known (%s) %s
      ON CONFLICT %s DO UPDATE SET %s,
        status = CASE known.status WHEN 'DELETED' THEN 'ACTIVE' ELSE known.status END,
        restored_at = CASE known.status WHEN 'DELETED' THEN excluded.updated_at END
      WHERE known.content_hash <> excluded.content_hash OR known.status = 'DELETED'
      RETURNING %s
      """;

  /** Puts a record in the place of the one with its id, if it says something else. */
  static final String REPLACE =
      "UPDATE bibliographic_record AS known SET restored_at = NULL, %s FROM (%s) AS excluded (%s)"
              .formatted(REPLACED, CAME, COLUMNS)
          + " WHERE known.id = excluded.id AND known.content_hash <> excluded.content_hash"
          + " RETURNING "
          + RETURNED;

  private static final String UNCHANGED =
      "SELECT %s FROM bibliographic_record AS known WHERE %s AND status <> 'DELETED'";

  private RecordStatements() {}

  /** Inserts records and updates those that are known by a unique index. */
  static String upsert(String index) {
    return UPSERT.formatted(COLUMNS, CAME, index, REPLACED, RETURNED);
  }

  /** Reads records that are not deleted. */
  static String known(String condition) {
    return UNCHANGED.formatted(RETURNED, condition);
  }

  /** The parameters of {@code upsert} and {@code REPLACE}. */
  static void bind(
      Connection connection,
      PreparedStatement statement,
      List<CataloguedRecord> records,
      OffsetDateTime now)
      throws SQLException {
    statement.setObject(1, now);
    statement.setObject(2, now);
    var columns = new RecordColumns<>(connection, statement, 3, records);
    columns.add("uuid", CataloguedRecord::id);
    columns.add("text", r -> r.key().number());
    columns.add("text", r -> r.key().source());
    columns.add("text", CataloguedRecord::marc);
    columns.add("text", CataloguedRecord::contentHash);
    json(columns, Description::titles);
    json(columns, Description::contributors);
    json(columns, Description::publishers);
    json(columns, Description::series);
    json(columns, Description::subjects);
    json(columns, Description::dates);
    json(columns, Description::identifiers);
    columns.add("text", r -> String.join(" ", r.description().languages()));
    columns.add("integer", r -> r.description().yearOrNull());
    columns.add("integer", r -> r.description().hijriYearOrNull());
    json(columns, Description::links);
  }

  private static void json(
      RecordColumns<CataloguedRecord> columns, Function<Description, Object> value)
      throws SQLException {
    columns.add("text", r -> CatalogueJson.write(value.apply(r.description())));
  }
}
