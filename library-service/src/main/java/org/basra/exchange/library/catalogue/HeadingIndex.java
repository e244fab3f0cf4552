package org.basra.exchange.library.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Knows which contributors the headings of records mean; the catalogue tells it what it writes. */
public interface HeadingIndex {

  /**
   * What a record says of its contributors now.
   *
   * @param record its id
   * @param headings in the order of the record's contributors
   */
  record RecordHeadings(UUID record, List<Heading> headings) {}

  /** Notes the headings of a batch, in the transaction that writes its records. */
  void write(Connection connection, List<RecordHeadings> records) throws SQLException;

  /** To be called once after many records came in, see {@link RecordIngest#afterBulkLoad}. */
  void afterBulkLoad(Connection connection) throws SQLException;
}
