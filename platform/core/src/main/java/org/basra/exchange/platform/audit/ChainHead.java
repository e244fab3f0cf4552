package org.basra.exchange.platform.audit;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The end of the chain as the database holds it: last position, its seal, and the signature. */
record ChainHead(long position, byte[] hash, byte[] mac) {

  static Optional<ChainHead> read(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("SELECT position, hash, mac FROM audit_head");
        var row = query.executeQuery()) {
      return row.next()
          ? Optional.of(new ChainHead(row.getLong(1), row.getBytes(2), row.getBytes(3)))
          : Optional.empty();
    }
  }

  static ChainHead signed(SealKey key, long position, byte[] hash) {
    return new ChainHead(position, hash, key.signHead(position, hash));
  }

  boolean isSignedBy(SealKey key) {
    return MessageDigest.isEqual(mac, key.signHead(position, hash));
  }

  void write(Connection connection) throws SQLException {
    try (var upsert =
        connection.prepareStatement(
            """
            INSERT INTO audit_head (position, hash, mac) VALUES (?, ?, ?)
            ON CONFLICT (single) DO UPDATE
              SET position = EXCLUDED.position, hash = EXCLUDED.hash, mac = EXCLUDED.mac
            """)) {
      upsert.setLong(1, position);
      upsert.setBytes(2, hash);
      upsert.setBytes(3, mac);
      upsert.executeUpdate();
    }
  }
}
