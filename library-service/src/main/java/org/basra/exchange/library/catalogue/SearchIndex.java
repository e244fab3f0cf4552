package org.basra.exchange.library.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.basra.exchange.library.catalogue.HeadingIndex.RecordHeadings;

/** Writes what the search looks records up by, in the transaction of the records. */
@ApplicationScoped
class SearchIndex {

  private static final String UPSERT =
      """
      INSERT INTO record_search (record_id, form, words, title_words, sort_title, languages,
        subjects, year, digital, original_key, latin_key, origins)
      SELECT id, ?, words::tsvector, title_words, sort_title,
        string_to_array(languages, ' '), string_to_array(subjects, chr(31)), year, digital,
        original_key, latin_key,
        coalesce((
          SELECT array_agg(DISTINCT origin ORDER BY origin)
          FROM record_contributor rc JOIN contributor c ON c.id = rc.contributor_id,
            unnest(c.origins) AS origin
          WHERE rc.record_id = came.id AND rc.author), '{}')
      FROM unnest(?::uuid[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[],
        ?::integer[], ?::boolean[], ?::uuid[], ?::uuid[])
        AS came (id, words, title_words, sort_title, languages, subjects, year, digital,
          original_key, latin_key)
      ON CONFLICT ON CONSTRAINT record_search_pk DO UPDATE SET
        form = excluded.form, words = excluded.words,
        title_words = excluded.title_words, sort_title = excluded.sort_title,
        languages = excluded.languages, subjects = excluded.subjects, year = excluded.year,
        digital = excluded.digital, original_key = excluded.original_key,
        latin_key = excluded.latin_key,
        origins = excluded.origins
      """;

  /**
   * Many rows are cheaper to index together, as far as there is memory to sort their words in; and
   * beside a bulk load somebody else does it. Until the transaction ends.
   */
  private static final String BULK =
      "SET LOCAL work_mem = '64MB'; SET LOCAL gin_pending_list_limit = '8MB'";

  private static final int MANY = 50;

  private static final String REMOVE = "DELETE FROM record_search WHERE record_id = ?";

  /** In one order, so that two imports that meet the same new words do not deadlock. */
  private static final String NEW_WORDS =
      """
      INSERT INTO catalogue_word (word)
      SELECT word FROM unnest(?::text[]) AS came (word)
      WHERE NOT EXISTS (SELECT 1 FROM catalogue_word AS known WHERE known.word = came.word)
      ORDER BY word COLLATE "C"
      ON CONFLICT ON CONSTRAINT catalogue_word_pk DO NOTHING
      """;

  private static final String SEPARATOR = "\u001f";

  private final KnownWords known;

  SearchIndex(KnownWords known) {
    this.known = known;
  }

  /** A record to be found under its id. */
  record Row(UUID id, Description description, SearchEntry entry, Fingerprint fingerprint) {

    static Row of(UUID id, CataloguedRecord record) {
      var description = record.description();
      return new Row(id, description, record.entry(), Fingerprint.of(description));
    }

    RecordHeadings headings() {
      return new RecordHeadings(id, description.headings());
    }
  }

  void write(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    if (rows.size() >= MANY) {
      try (var settings = connection.createStatement()) {
        settings.execute(BULK);
      }
    }
    try (var statement = connection.prepareStatement(UPSERT)) {
      statement.setInt(1, SearchEntry.FORM);
      var columns = new RecordColumns<>(connection, statement, 2, rows);
      columns.add("uuid", Row::id);
      columns.add("text", row -> row.entry().words());
      columns.add("integer", row -> row.entry().titleWords());
      columns.add("text", row -> row.entry().sortTitle());
      columns.add("text", row -> String.join(" ", row.description().languages()));
      columns.add("text", row -> String.join(SEPARATOR, row.entry().subjects()));
      columns.add("integer", row -> row.description().yearOrNull());
      columns.add("boolean", row -> row.description().digital());
      columns.add("uuid", row -> row.fingerprint().original());
      columns.add("uuid", row -> row.fingerprint().latin());
      statement.executeUpdate();
    }
    addWords(connection, rows);
  }

  void remove(Connection connection, UUID id) throws SQLException {
    try (var statement = connection.prepareStatement(REMOVE)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }

  private void addWords(Connection connection, List<Row> rows) throws SQLException {
    var unknown = new TreeSet<String>();
    rows.forEach(row -> known.addUnknown(row.entry().vocabulary(), unknown));
    if (unknown.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(NEW_WORDS)) {
      statement.setArray(1, connection.createArrayOf("text", unknown.toArray()));
      statement.executeUpdate();
    }
    known.addedInTransaction(unknown);
  }
}
