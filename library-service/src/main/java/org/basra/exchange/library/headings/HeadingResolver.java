package org.basra.exchange.library.headings;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.basra.exchange.library.catalogue.HeadingIndex;
import org.basra.exchange.platform.id.UuidV7;

/**
 * Makes and finds the contributors of records, a batch at a time: six statements where names are
 * new, three where all are known.
 *
 * <p>Two imports that meet the same new name at once: its key is unique, so the second one waits
 * for the first and then inserts nothing. It takes back what it has made and decides again, now
 * knowing the other's names. Names are written in the order of their keys, so nobody waits in a
 * circle; and since names are only ever added, deciding again needs no name that was not inserted
 * before.
 */
@ApplicationScoped
class HeadingResolver implements HeadingIndex {

  /** Far more than needed: each turn but the last lost a name to somebody who has committed it. */
  private static final int TURNS = 10;

  private static final String SERIALIZATION_FAILURE = "40001";

  private final Clock clock;

  HeadingResolver(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void write(Connection connection, List<RecordHeadings> records) throws SQLException {
    var table = new HeadingTable(connection, clock.instant());
    table.keepOwners();
    var places = resolve(table, records.stream().map(KeyedHeading.OfRecord::of).toList()).places;
    if (!places.isEmpty()) {
      table.place(places);
    }
  }

  private static Resolution resolve(HeadingTable table, List<KeyedHeading.OfRecord> records)
      throws SQLException {
    var ids = records.stream().map(KeyedHeading.OfRecord::record).toList();
    var keys =
        records.stream()
            .flatMap(record -> record.headings().stream())
            .flatMap(KeyedHeading::keys)
            .distinct()
            .toList();
    for (int turn = 0; turn < TURNS; turn++) {
      var known = table.known(ids, keys);
      var years = table.years(Resolution.wouldGetNames(records, known));
      var resolution = Resolution.of(records, known, years, UuidV7::next);
      table.create(resolution.contributors);
      var noted = table.note(resolution.names);
      if (noted.size() == resolution.names.size()) {
        return resolution;
      }
      table.takeBack(noted, resolution.contributors);
    }
    throw new SQLException("Others kept taking the names of this batch", SERIALIZATION_FAILURE);
  }

  @Override
  public void afterBulkLoad(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SELECT contributors_after_bulk_load()");
    }
  }
}
