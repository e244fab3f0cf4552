package org.basra.exchange.platform.audit;

import static org.basra.exchange.platform.audit.AuditFindingKind.ALTERED;
import static org.basra.exchange.platform.audit.AuditFindingKind.FORGED;
import static org.basra.exchange.platform.audit.AuditFindingKind.MISSING;
import static org.basra.exchange.platform.audit.AuditFindingKind.ORDER;
import static org.basra.exchange.platform.audit.AuditFindingKind.REWRITTEN;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/** One walk along the chain, from the first seal to the head or to the first bad record. */
final class ChainWalk {

  private static final int FETCH = 2000;

  private final Connection connection;
  private final SealKey key;
  private final Optional<ChainHead> head;
  private final Optional<AuditHead> kept;
  private long position;
  private Long seq;
  private byte[] hash = SealKey.GENESIS;

  ChainWalk(Connection connection, SealKey key, Optional<AuditHead> kept) throws SQLException {
    this.connection = connection;
    this.key = key;
    this.kept = kept;
    this.head = ChainHead.read(connection);
  }

  /** The last position that holds, 0 before the first. */
  long position() {
    return position;
  }

  /** The end of what holds. */
  AuditHead end() {
    return new AuditHead(position, HexFormat.of().formatHex(hash));
  }

  Optional<AuditFinding> firstBad() throws SQLException {
    try (var query = stream(SealedEntry.IN_ORDER);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        var sealed = SealedEntry.read(rows);
        var bad = check(sealed, rows);
        if (bad.isPresent()) {
          return bad;
        }
        position = sealed.position();
        seq = sealed.seq();
        hash = sealed.hash();
      }
    }
    return checkEnd();
  }

  private Optional<AuditFinding> check(SealedEntry sealed, ResultSet rest) throws SQLException {
    if (sealed.position() != position + 1) {
      return Optional.of(new AuditFinding(null, position + 1, MISSING));
    }
    if (head.filter(end -> sealed.position() > end.position()).isPresent()) {
      return Optional.of(sealed.is(FORGED));
    }
    if (sealed.entry() == null) {
      return Optional.of(sealed.is(MISSING));
    }
    if (sealed.follows(hash, key)) {
      return isWhatWasKept(sealed) ? Optional.empty() : Optional.of(sealed.is(REWRITTEN));
    }
    if (chainContinuesFrom(key.seal(hash, sealed.entry()), sealed.position(), rest)) {
      return Optional.of(sealed.is(FORGED));
    }
    return Optional.of(sealed.is(standsElsewhere(sealed) ? ORDER : ALTERED));
  }

  private boolean isWhatWasKept(SealedEntry sealed) {
    return kept.filter(last -> last.position() == sealed.position())
        .filter(last -> !last.hash().equals(HexFormat.of().formatHex(sealed.hash())))
        .isEmpty();
  }

  private Optional<AuditFinding> checkEnd() {
    if (kept.filter(last -> last.position() > position).isPresent()) {
      return Optional.of(new AuditFinding(null, position + 1, MISSING));
    }
    if (head.isEmpty() && position == 0) {
      return Optional.empty();
    }
    if (head.isEmpty() || head.get().position() > position) {
      return Optional.of(new AuditFinding(null, position + 1, MISSING));
    }
    var sound = head.get().isSignedBy(key) && MessageDigest.isEqual(head.get().hash(), hash);
    return sound ? Optional.empty() : Optional.of(new AuditFinding(seq, position, FORGED));
  }

  /** True where what comes next was built on the seal that the entry should have. */
  private boolean chainContinuesFrom(byte[] genuine, long at, ResultSet rest) throws SQLException {
    if (rest.next()) {
      var next = SealedEntry.read(rest);
      return next.entry() != null && next.follows(genuine, key);
    }
    return head.filter(end -> end.position() == at)
        .filter(end -> MessageDigest.isEqual(end.hash(), genuine))
        .isPresent();
  }

  /** True where some entry, under its own or under the sealed number, gives the broken seal. */
  private boolean standsElsewhere(SealedEntry sealed) throws SQLException {
    try (var query = stream("SELECT " + StoredEntry.COLUMNS + " FROM audit_entry e");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        var entry = StoredEntry.read(rows);
        if (gives(sealed.hash(), entry) || gives(sealed.hash(), entry.at(sealed.seq()))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean gives(byte[] seal, StoredEntry entry) {
    return MessageDigest.isEqual(seal, key.seal(hash, entry));
  }

  private PreparedStatement stream(String sql) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.setFetchSize(FETCH);
    return statement;
  }
}
