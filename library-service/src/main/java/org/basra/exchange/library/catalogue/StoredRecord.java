package org.basra.exchange.library.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A record of a batch after it was written.
 *
 * @param id its id in this catalogue
 * @param version the one it has now
 * @param status the one it has now; what was merged stays merged
 * @param change what the batch did to it
 */
record StoredRecord(UUID id, long version, RecordStatus status, Change change) {

  /** What a batch does to a record. */
  enum Change {
    CREATED,
    UPDATED,
    /** It had been deleted. */
    RESTORED,
    UNCHANGED
  }

  static StoredRecord of(ResultSet row, Change change) throws SQLException {
    return new StoredRecord(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        RecordStatus.valueOf(row.getString("status")),
        change);
  }

  /** Whether readers can notice: a merged record is corrected in silence, another one is shown. */
  boolean isNews() {
    return change != Change.UNCHANGED && status == RecordStatus.ACTIVE;
  }

  IngestResult result() {
    return switch (change) {
      case CREATED, RESTORED -> new IngestResult.Created(id);
      case UPDATED -> new IngestResult.Updated(id);
      case UNCHANGED -> new IngestResult.Unchanged(id);
    };
  }
}
