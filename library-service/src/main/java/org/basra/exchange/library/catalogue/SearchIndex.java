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
import org.basra.exchange.library.catalogue.HeadingIndex.RecordHeadings;

/** Writes what the search looks records up by, in the transaction of the records. */
@ApplicationScoped
class SearchIndex {

  private static final String UPSERT =
      """
      INSERT INTO record_search (record_id, form, words, title, title_words, sort_title, languages,
        subjects, year, digital, origins)
      SELECT id, ?, words::tsvector, title::tsvector, title_words, sort_title,
        string_to_array(languages, ' '), string_to_array(subjects, chr(31)), year, digital,
        coalesce((
          SELECT array_agg(DISTINCT origin ORDER BY origin)
          FROM record_contributor rc JOIN contributor c ON c.id = rc.contributor_id,
            unnest(c.origins) AS origin
          WHERE rc.record_id = came.id AND rc.author), '{}')
      FROM unnest(?::uuid[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[],
        ?::integer[], ?::boolean[])
        AS came (id, words, title, title_words, sort_title, languages, subjects, year, digital)
      ON CONFLICT ON CONSTRAINT record_search_pk DO UPDATE SET
        form = excluded.form, words = excluded.words, title = excluded.title,
        title_words = excluded.title_words, sort_title = excluded.sort_title,
        languages = excluded.languages, subjects = excluded.subjects, year = excluded.year,
        digital = excluded.digital, origins = excluded.origins
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

  private final HeadingIndex headings;

  SearchIndex(HeadingIndex headings) {
    this.headings = headings;
  }

  /** A record to be found under its id. */
  record Row(UUID id, Description description, SearchEntry entry) {

    static Row of(UUID id, CataloguedRecord record) {
      return new Row(id, record.description(), SearchEntry.of(record));
    }

    RecordHeadings headings() {
      return new RecordHeadings(id, description.headings());
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

  /** Contributors first: where they come from is part of what is looked up. */
  void write(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    headings.write(connection, rows.stream().map(Row::headings).toList());
    try (var statement = connection.prepareStatement(UPSERT)) {
      statement.setInt(1, SearchEntry.FORM);
      var columns = new RecordColumns<>(connection, statement, 2, rows);
      columns.add("uuid", Row::id);
      columns.add("text", row -> row.entry().words());
      columns.add("text", row -> row.entry().title());
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

  /** Gives the planner the numbers of the catalogue as it is now. */
  void afterBulkLoad(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SELECT catalogue_after_bulk_load()");
    }
    headings.afterBulkLoad(connection);
  }

  private static void addWords(Connection connection, List<Row> rows) throws SQLException {
    var words = new TreeSet<String>();
    rows.forEach(row -> words.addAll(row.entry().vocabulary()));
    try (var statement = connection.prepareStatement(NEW_WORDS)) {
      statement.setArray(1, connection.createArrayOf("text", words.toArray()));
      statement.executeUpdate();
    }
  }
}
