package org.basra.exchange.library.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.basra.exchange.library.catalogue.CataloguedRecord.Key;

/** Writes what the search looks records up by, in the transaction of the records. */
@ApplicationScoped
class SearchIndex {

  private static final String UPSERT =
      """
      INSERT INTO record_search (record_id, form, words, title_words, sort_title, languages,
        subjects, year, digital)
      SELECT id, ?, words::tsvector, title_words, sort_title,
        string_to_array(languages, ' '), string_to_array(subjects, chr(31)), year, digital
      FROM unnest(?::uuid[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[],
        ?::integer[], ?::boolean[])
        AS came (id, words, title_words, sort_title, languages, subjects, year, digital)
      ON CONFLICT ON CONSTRAINT record_search_pk DO UPDATE SET
        form = excluded.form, words = excluded.words,
        title_words = excluded.title_words, sort_title = excluded.sort_title,
        languages = excluded.languages, subjects = excluded.subjects, year = excluded.year,
        digital = excluded.digital
      """;

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
  record Row(UUID id, Description description, SearchEntry entry) {

    static Row of(UUID id, CataloguedRecord record) {
      return new Row(id, record.description(), record.entry());
    }

    /** Rows of the records that are new or say something new. */
    static List<Row> changed(
        List<CataloguedRecord> records, Map<Key, RecordStore.Written> written) {
      var changed = new ArrayList<Row>();
      for (var record : records) {
        switch (written.get(record.key()).result()) {
          case IngestResult.Created(UUID id) -> changed.add(of(id, record));
          case IngestResult.Updated(UUID id) -> changed.add(of(id, record));
          case IngestResult known -> {
            // It says what it said before, and is found by it.
          }
        }
      }
      return changed;
    }
  }

  void write(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
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
      statement.executeUpdate();
    }
    addWords(connection, rows);
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
