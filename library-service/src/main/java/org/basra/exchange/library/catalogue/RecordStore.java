package org.basra.exchange.library.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.basra.exchange.library.catalogue.CataloguedRecord.Key;

/**
 * Writes batches of records: one statement finds those that say what is known already, a second one
 * inserts and updates the rest.
 */
@ApplicationScoped
class RecordStore {

  private static final String UPSERT =
      """
      INSERT INTO bibliographic_record AS known (
        id, version, control_number, control_number_source, marc, content_hash, titles,
        contributors, publishers, series, subjects, dates, identifiers, languages,
        publication_year, hijri_year, digital_links, created_at, updated_at)
      SELECT id, 0, number, source, marc, decode(hash, 'hex'), titles::jsonb, contributors::jsonb,
        publishers::jsonb, series::jsonb, subjects::jsonb, dates::jsonb, identifiers::jsonb,
        string_to_array(languages, ' '), year, hijri_year, links::jsonb, ?, ?
      FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::integer[], ?::text[])
        AS came (id, number, source, marc, hash, titles, contributors, publishers, series,
          subjects, dates, identifiers, languages, year, hijri_year, links)
      ON CONFLICT %s DO UPDATE SET
        version = known.version + 1, marc = excluded.marc, content_hash = excluded.content_hash,
        titles = excluded.titles, contributors = excluded.contributors,
        publishers = excluded.publishers, series = excluded.series, subjects = excluded.subjects,
        dates = excluded.dates, identifiers = excluded.identifiers,
        languages = excluded.languages, publication_year = excluded.publication_year,
        hijri_year = excluded.hijri_year, digital_links = excluded.digital_links,
        updated_at = excluded.updated_at
      WHERE known.content_hash <> excluded.content_hash
      RETURNING id, control_number, control_number_source, encode(content_hash, 'hex') AS content
      """;

  private static final String UNCHANGED =
      """
      SELECT id, control_number, control_number_source, encode(content_hash, 'hex') AS content
      FROM bibliographic_record
      WHERE %s
      """;

  /**
   * How records are recognised.
   *
   * @param upsert inserts the new ones and updates the changed ones
   * @param known selects those that may be known
   * @param searched what {@code known} asks for
   */
  private record Recognition(
      String upsert, String known, Function<CataloguedRecord, String> searched) {}

  private static final Recognition BY_NUMBER =
      new Recognition(
          UPSERT.formatted(
              "(control_number, control_number_source) WHERE control_number IS NOT NULL"),
          UNCHANGED.formatted("control_number = ANY (?::text[]) AND control_number IS NOT NULL"),
          record -> record.key().number());

  private static final Recognition BY_CONTENT =
      new Recognition(
          UPSERT.formatted("(content_hash) WHERE control_number IS NULL"),
          UNCHANGED.formatted(
              "content_hash IN (SELECT decode(hash, 'hex') FROM unnest(?::text[]) AS hash)"
                  + " AND control_number IS NULL"),
          CataloguedRecord::contentHash);

  private static final Comparator<CataloguedRecord> BY_KEY =
      Comparator.comparing(
          CataloguedRecord::key,
          Comparator.comparing(Key::number, Comparator.nullsFirst(Comparator.naturalOrder()))
              .thenComparing(Key::source, Comparator.nullsFirst(Comparator.naturalOrder()))
              .thenComparing(Key::content, Comparator.nullsFirst(Comparator.naturalOrder())));

  private final DataSource database;
  private final SearchIndex index;
  private final Clock clock;

  RecordStore(DataSource database, SearchIndex index, Clock clock) {
    this.database = database;
    this.index = index;
    this.clock = clock;
  }

  /**
   * What became of a record.
   *
   * @param id its id in this catalogue
   * @param result created, updated or unchanged
   */
  record Written(UUID id, IngestResult result) {}

  /** Writes records with different keys, in the caller's transaction. */
  Map<Key, Written> write(List<CataloguedRecord> records) {
    var numbered = records.stream().filter(r -> r.key().number() != null).toList();
    var unnumbered = records.stream().filter(r -> r.key().number() == null).toList();
    var written = new HashMap<Key, Written>(records.size() * 2);
    try (var connection = database.getConnection()) {
      write(connection, BY_NUMBER, numbered, written);
      write(connection, BY_CONTENT, unnumbered, written);
      index.write(connection, SearchIndex.Row.changed(records, written));
      return written;
    } catch (SQLException e) {
      throw new IllegalStateException("A batch of records could not be written", e);
    }
  }

  /** Gives the planner the numbers of the catalogue as it is now. */
  void afterBulkLoad() {
    try (var connection = database.getConnection()) {
      index.afterBulkLoad(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The catalogue could not be analysed", e);
    }
  }

  /**
   * A file that is imported again costs one look. What another transaction has just made equal
   * comes back from neither statement, and is looked up once more.
   */
  private void write(
      Connection connection,
      Recognition recognition,
      List<CataloguedRecord> records,
      Map<Key, Written> written)
      throws SQLException {
    addUnchanged(connection, recognition, records, written);
    upsert(connection, recognition, left(records, written), written);
    addUnchanged(connection, recognition, left(records, written), written);
  }

  private static List<CataloguedRecord> left(
      List<CataloguedRecord> records, Map<Key, Written> written) {
    // One order for everybody, so that two imports of the same records wait and do not deadlock.
    return records.stream().filter(r -> !written.containsKey(r.key())).sorted(BY_KEY).toList();
  }

  private void upsert(
      Connection connection,
      Recognition recognition,
      List<CataloguedRecord> records,
      Map<Key, Written> written)
      throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    var newIds = records.stream().map(CataloguedRecord::id).collect(Collectors.toSet());
    try (var statement = connection.prepareStatement(recognition.upsert())) {
      bind(connection, statement, records);
      var rows = statement.executeQuery();
      while (rows.next()) {
        var id = rows.getObject("id", UUID.class);
        var result =
            newIds.contains(id) ? new IngestResult.Created(id) : new IngestResult.Updated(id);
        written.put(key(rows), new Written(id, result));
      }
    }
  }

  private static void addUnchanged(
      Connection connection,
      Recognition recognition,
      List<CataloguedRecord> records,
      Map<Key, Written> written)
      throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    var came =
        records.stream()
            .collect(Collectors.toMap(CataloguedRecord::key, CataloguedRecord::contentHash));
    try (var statement = connection.prepareStatement(recognition.known())) {
      var searched = records.stream().map(recognition.searched()).toArray();
      statement.setArray(1, connection.createArrayOf("text", searched));
      var rows = statement.executeQuery();
      while (rows.next()) {
        var key = key(rows);
        var id = rows.getObject("id", UUID.class);
        if (rows.getString("content").equals(came.get(key))) {
          written.put(key, new Written(id, new IngestResult.Unchanged(id)));
        }
      }
    }
  }

  private void bind(
      Connection connection, PreparedStatement statement, List<CataloguedRecord> records)
      throws SQLException {
    var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
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

  private static Key key(ResultSet row) throws SQLException {
    var number = row.getString("control_number");
    return number == null
        ? Key.unnumbered(row.getString("content"))
        : Key.numbered(number, row.getString("control_number_source"));
  }
}
