package org.basra.exchange.platform.audit;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A seal with the entry that now stands under the sealed number, null where none does. */
record SealedEntry(long position, long seq, byte[] hash, StoredEntry entry) {

  static final String IN_ORDER =
      "SELECT s.position, s.entry_seq, s.hash, "
          + StoredEntry.COLUMNS
          + " FROM audit_seal s LEFT JOIN audit_entry e ON e.seq = s.entry_seq"
          + " ORDER BY s.position";

  static SealedEntry read(ResultSet row) throws SQLException {
    var present = row.getObject("seq") != null;
    return new SealedEntry(
        row.getLong("position"),
        row.getLong("entry_seq"),
        row.getBytes("hash"),
        present ? StoredEntry.read(row) : null);
  }

  boolean follows(byte[] previous, SealKey key) {
    return MessageDigest.isEqual(hash, key.seal(previous, entry));
  }

  AuditFinding is(AuditFindingKind kind) {
    return new AuditFinding(seq, position, kind);
  }
}
