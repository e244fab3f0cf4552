package org.basra.exchange.library.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.basra.exchange.library.catalogue.CataloguedRecord.Key;
import org.basra.exchange.library.catalogue.StoredRecord.Change;

/**
 * Writes batches of records: one statement finds those that say what is known already, a second one
 * inserts and updates the rest. What changed is indexed and told of in the same transaction.
 */
@ApplicationScoped
class RecordStore {

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
          RecordStatements.upsert(
              "(control_number, control_number_source) WHERE control_number IS NOT NULL"),
          RecordStatements.known("control_number = ANY (?::text[]) AND control_number IS NOT NULL"),
          record -> record.key().number());

  private static final Recognition BY_CONTENT =
      new Recognition(
          RecordStatements.upsert("(content_hash) WHERE control_number IS NULL"),
          RecordStatements.known(
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
  private final RecordIndexes indexes;
  private final RecordNews news;
  private final Clock clock;

  RecordStore(DataSource database, RecordIndexes indexes, RecordNews news, Clock clock) {
    this.database = database;
    this.indexes = indexes;
    this.news = news;
    this.clock = clock;
  }

  /** Writes records with different keys, in the caller's transaction. */
  Map<Key, StoredRecord> write(List<CataloguedRecord> records) {
    var numbered = records.stream().filter(r -> r.key().number() != null).toList();
    var unnumbered = records.stream().filter(r -> r.key().number() == null).toList();
    var written = new HashMap<Key, StoredRecord>(records.size() * 2);
    var now = now();
    try (var connection = database.getConnection()) {
      write(connection, BY_NUMBER, numbered, written, now);
      write(connection, BY_CONTENT, unnumbered, written, now);
      publish(connection, records, r -> written.get(r.key()), now);
      return written;
    } catch (SQLException e) {
      throw new IllegalStateException("A batch of records could not be written", e);
    }
  }

  /**
   * Puts a record in the place of the one with its id, which the caller has locked; answers whether
   * it says anything else.
   */
  boolean replace(CataloguedRecord record) {
    var now = now();
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(RecordStatements.REPLACE)) {
      RecordStatements.bind(connection, update, List.of(record), now.atOffset(ZoneOffset.UTC));
      try (var rows = update.executeQuery()) {
        if (!rows.next()) {
          return false;
        }
        var replaced = StoredRecord.of(rows, Change.UPDATED);
        publish(connection, List.of(record), r -> replaced, now);
        return true;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A record could not be replaced", e);
    }
  }

  /** What a record is known by; its content counts only where it has no number. */
  Key key(UUID id) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(RecordStatements.known("id = ?"))) {
      query.setObject(1, id);
      try (var rows = query.executeQuery()) {
        rows.next();
        return key(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A record could not be looked up", e);
    }
  }

  /** Takes words that wait for it into the index. */
  void takeInWords() {
    try (var connection = database.getConnection()) {
      indexes.takeInWords(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("New words could not be taken into the index", e);
    }
  }

  /** Gives the planner the numbers of the catalogue as it is now. */
  void afterBulkLoad() {
    try (var connection = database.getConnection()) {
      indexes.afterBulkLoad(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The catalogue could not be analysed", e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Makes what is new findable and tells of it. */
  private void publish(
      Connection connection,
      List<CataloguedRecord> records,
      Function<CataloguedRecord, StoredRecord> written,
      Instant now)
      throws SQLException {
    var changed = records.stream().filter(r -> written.apply(r).isNews()).toList();
    indexes.write(
        connection,
        changed.stream().map(r -> SearchIndex.Row.of(written.apply(r).id(), r)).toList());
    changed.forEach(r -> news.tell(written.apply(r), r.description(), now));
  }

  /**
   * A file that is imported again costs one look. What another transaction has just made equal
   * comes back from neither statement, and is looked up once more.
   */
  private static void write(
      Connection connection,
      Recognition recognition,
      List<CataloguedRecord> records,
      Map<Key, StoredRecord> written,
      Instant now)
      throws SQLException {
    addUnchanged(connection, recognition, records, written);
    upsert(connection, recognition, left(records, written), written, now);
    addUnchanged(connection, recognition, left(records, written), written);
  }

  private static List<CataloguedRecord> left(
      List<CataloguedRecord> records, Map<Key, StoredRecord> written) {
    // One order for everybody, so that two imports of the same records wait and do not deadlock.
    return records.stream().filter(r -> !written.containsKey(r.key())).sorted(BY_KEY).toList();
  }

  private static void upsert(
      Connection connection,
      Recognition recognition,
      List<CataloguedRecord> records,
      Map<Key, StoredRecord> written,
      Instant now)
      throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    var newIds = records.stream().map(CataloguedRecord::id).collect(Collectors.toSet());
    try (var statement = connection.prepareStatement(recognition.upsert())) {
      RecordStatements.bind(connection, statement, records, now.atOffset(ZoneOffset.UTC));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          written.put(key(rows), StoredRecord.of(rows, change(rows, newIds)));
        }
      }
    }
  }

  private static Change change(ResultSet row, Set<UUID> newIds) throws SQLException {
    if (newIds.contains(row.getObject("id", UUID.class))) {
      return Change.CREATED;
    }
    return row.getBoolean("restored") ? Change.RESTORED : Change.UPDATED;
  }

  private static void addUnchanged(
      Connection connection,
      Recognition recognition,
      List<CataloguedRecord> records,
      Map<Key, StoredRecord> written)
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
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var key = key(rows);
          if (rows.getString("content").equals(came.get(key))) {
            written.put(key, StoredRecord.of(rows, Change.UNCHANGED));
          }
        }
      }
    }
  }

  private static Key key(ResultSet row) throws SQLException {
    var number = row.getString("control_number");
    return number == null
        ? Key.unnumbered(row.getString("content"))
        : Key.numbered(number, row.getString("control_number_source"));
  }
}
