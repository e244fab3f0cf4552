package org.basra.exchange.library.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.basra.exchange.platform.outbox.Outbox;

/**
 * What becomes of records. Each step joins the caller's transaction, which has locked the record
 * and decided; it raises the record's version, keeps the indexes right and tells of itself.
 */
@ApplicationScoped
public class RecordLifecycle {

  private static final String CHANGE =
      """
      UPDATE bibliographic_record
      SET status = ?, merged_into = ?, restored_at = ?, updated_at = ?, version = version + 1
      WHERE id = ?
      RETURNING version, marc, titles -> 0 ->> 'original' AS original,
        titles -> 0 ->> 'latin' AS latin, publication_year, languages
      """;

  private final DataSource database;
  private final RecordIndexes indexes;
  private final Outbox outbox;
  private final Clock clock;

  RecordLifecycle(DataSource database, RecordIndexes indexes, Outbox outbox, Clock clock) {
    this.database = database;
    this.indexes = indexes;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Takes a record out of the catalogue: it is no longer found, and its address says why. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void delete(LockedRecord record) {
    change(record, RecordStatus.DELETED, null, RecordEvent.Deleted::of);
  }

  /** Brings a deleted record back as it was. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void restore(LockedRecord record) {
    change(record, RecordStatus.ACTIVE, null, RecordEvent.Restored::of);
  }

  /** From now on {@code survivor} stands for {@code record}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void merge(LockedRecord record, LockedRecord survivor) {
    change(
        record,
        RecordStatus.MERGED,
        survivor.id(),
        (facts, at) -> RecordEvent.Merged.of(facts, survivor.id(), at));
  }

  /** A merged record stands for itself again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void unmerge(LockedRecord record) {
    change(record, RecordStatus.ACTIVE, null, RecordEvent.Unmerged::of);
  }

  private void change(
      LockedRecord record,
      RecordStatus status,
      UUID mergedInto,
      BiFunction<RecordFacts, Instant, RecordEvent> event) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean isBack = record.status() == RecordStatus.DELETED;
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(CHANGE)) {
      update.setString(1, status.name());
      update.setObject(2, mergedInto);
      update.setObject(3, isBack ? now.atOffset(ZoneOffset.UTC) : null);
      update.setObject(4, now.atOffset(ZoneOffset.UTC));
      update.setObject(5, record.id());
      try (var row = update.executeQuery()) {
        row.next();
        var facts = facts(record.id(), row);
        index(connection, record.id(), status, row.getString("marc"));
        outbox.append(facts.aggregate(), event.apply(facts, now));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The status of a record could not be written", e);
    }
  }

  private void index(Connection connection, UUID id, RecordStatus status, String stored)
      throws SQLException {
    if (status != RecordStatus.ACTIVE) {
      indexes.remove(connection, id);
      return;
    }
    var marc = StoredMarc.read(stored);
    var record = CataloguedRecord.of(id, marc, Description.of(marc));
    indexes.write(connection, List.of(SearchIndex.Row.of(id, record)));
  }

  private static RecordFacts facts(UUID id, ResultSet row) throws SQLException {
    return new RecordFacts(
        id,
        row.getLong("version"),
        new RecordTitle(row.getString("original"), row.getString("latin")),
        row.getObject("publication_year", Integer.class),
        List.of((String[]) row.getArray("languages").getArray()));
  }
}
