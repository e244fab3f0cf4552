package org.basra.exchange.library.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.basra.exchange.library.catalogue.HeadingIndex.RecordHeadings;

/**
 * Decides anew whom the headings of records mean. To be asked when a name has gone from one
 * contributor to another: the answer is then the same as if the records came again.
 */
@ApplicationScoped
public class HeadingReview {

  private static final int BATCH = 500;

  /** What is shown of a record changes with its contributors, so its version does. */
  private static final String READ =
      """
      UPDATE bibliographic_record SET version = version + 1
      WHERE id IN (
        SELECT r.id FROM bibliographic_record r JOIN record_contributor rc ON rc.record_id = r.id
        WHERE rc.contributor_id = ? AND r.status = 'ACTIVE' AND r.id > ?
        GROUP BY r.id ORDER BY r.id LIMIT ?)
      RETURNING id, marc
      """;

  private static final UUID FIRST = new UUID(0, 0);

  private final DataSource database;
  private final HeadingIndex headings;

  HeadingReview(DataSource database, HeadingIndex headings) {
    this.database = database;
    this.headings = headings;
  }

  /** All active records that name this contributor, whom the caller has locked. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recordsOf(UUID contributor) {
    try (var connection = database.getConnection()) {
      var after = FIRST;
      List<RecordHeadings> batch;
      do {
        batch = read(connection, contributor, after);
        if (!batch.isEmpty()) {
          after = last(batch);
          headings.write(connection, batch);
        }
      } while (batch.size() == BATCH);
    } catch (SQLException e) {
      throw new IllegalStateException("The headings of records could not be written", e);
    }
  }

  private static List<RecordHeadings> read(Connection connection, UUID contributor, UUID after)
      throws SQLException {
    var batch = new ArrayList<RecordHeadings>();
    try (var statement = connection.prepareStatement(READ)) {
      statement.setObject(1, contributor);
      statement.setObject(2, after);
      statement.setInt(3, BATCH);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var marc = StoredMarc.read(rows.getString("marc"));
          batch.add(
              new RecordHeadings(
                  rows.getObject("id", UUID.class), Description.of(marc).headings()));
        }
      }
    }
    return batch;
  }

  /** In the order of the database, which compares ids as text does. */
  private static UUID last(List<RecordHeadings> batch) {
    return batch.stream()
        .map(record -> record.record().toString())
        .max(String::compareTo)
        .map(UUID::fromString)
        .orElseThrow();
  }
}
