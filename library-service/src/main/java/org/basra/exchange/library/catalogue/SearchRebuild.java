package org.basra.exchange.library.catalogue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.basra.exchange.platform.transaction.Attempt;
import org.basra.exchange.platform.transaction.Transactions;
import org.jboss.logging.Logger;

/**
 * Makes rows of the search again that are missing or of an older form, while the service runs: a
 * change of the rules needs no stop and no administrator.
 */
@ApplicationScoped
class SearchRebuild {

  private static final Logger LOG = Logger.getLogger(SearchRebuild.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final int BATCH = 200;
  private static final UUID FIRST = new UUID(0, 0);

  /** Skips what another replica is making: the rows do not depend on each other. */
  private static final String OUTDATED =
      """
      SELECT r.id, r.marc FROM bibliographic_record r
      WHERE r.status = 'ACTIVE' AND NOT EXISTS (
        SELECT 1 FROM record_search s WHERE s.record_id = r.id AND s.form >= ?)
        AND r.id > ?
      ORDER BY r.id LIMIT ? FOR NO KEY UPDATE OF r SKIP LOCKED
      """;

  /** What older releases did not read from the record; the record itself has not changed. */
  private static final String DESCRIBE =
      """
      UPDATE bibliographic_record r SET version = r.version + 1,
        contributors = came.contributors::jsonb, identifiers = came.identifiers::jsonb,
        hijri_year = came.hijri_year, digital_links = came.links::jsonb
      FROM unnest(?::uuid[], ?::text[], ?::text[], ?::integer[], ?::text[])
        AS came (id, contributors, identifiers, hijri_year, links)
      WHERE r.id = came.id
      """;

  private final DataSource database;
  private final RecordIndexes indexes;
  private volatile boolean stopping;
  private Thread thread;

  /** The record of the last row made: behind it the next ones are found without looking back. */
  private UUID last = FIRST;

  SearchRebuild(DataSource database, RecordIndexes indexes) {
    this.database = database;
    this.indexes = indexes;
  }

  void onStart(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().name("search-rebuild").daemon().start(this::rebuild);
  }

  void onStop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    thread.interrupt();
    thread.join(PAUSE);
  }

  /**
   * Ends when nothing is left, from the first record to the last; a database that is away is waited
   * for.
   */
  void rebuild() {
    long made = 0;
    while (!stopping) {
      switch (Attempt.of(() -> Transactions.retrying(this::batch))) {
        case Attempt.Done<Integer>(Integer rows) when rows == 0 && !last.equals(FIRST) ->
            last = FIRST;
        case Attempt.Done<Integer>(Integer rows) when rows == 0 -> {
          if (made > 0) {
            LOG.infof("%d records were made findable again", made);
          }
          return;
        }
        case Attempt.Done<Integer>(Integer rows) -> made += rows;
        case Attempt.Failed<Integer>(Exception cause) -> waitAfter(cause);
      }
    }
  }

  private void waitAfter(Exception cause) {
    if (stopping) {
      return;
    }
    LOG.warnf("The search cannot be brought up to date now: %s", cause.toString());
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  private int batch() throws SQLException {
    try (var connection = database.getConnection()) {
      var rows = outdated(connection);
      describe(connection, rows);
      indexes.write(connection, rows);
      if (!rows.isEmpty()) {
        last = rows.getLast().id();
      }
      return rows.size();
    }
  }

  private static void describe(Connection connection, List<SearchIndex.Row> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(DESCRIBE)) {
      var columns = new RecordColumns<>(connection, statement, 1, rows);
      columns.add("uuid", SearchIndex.Row::id);
      columns.add("text", row -> CatalogueJson.write(row.description().contributors()));
      columns.add("text", row -> CatalogueJson.write(row.description().identifiers()));
      columns.add("integer", row -> row.description().hijriYearOrNull());
      columns.add("text", row -> CatalogueJson.write(row.description().links()));
      statement.executeUpdate();
    }
  }

  private List<SearchIndex.Row> outdated(Connection connection) throws SQLException {
    var rows = new ArrayList<SearchIndex.Row>();
    try (var query = connection.prepareStatement(OUTDATED)) {
      query.setInt(1, SearchEntry.FORM);
      query.setObject(2, last);
      query.setInt(3, BATCH);
      try (var found = query.executeQuery()) {
        while (found.next()) {
          var id = found.getObject("id", UUID.class);
          var marc = StoredMarc.read(found.getString("marc"));
          rows.add(SearchIndex.Row.of(id, CataloguedRecord.of(id, marc, Description.of(marc))));
        }
      }
    }
    return rows;
  }
}
