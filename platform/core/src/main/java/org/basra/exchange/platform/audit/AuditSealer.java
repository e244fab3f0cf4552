package org.basra.exchange.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Appends entries to the chain. One sealer works at a time in a database, whoever else comes finds
 * the advisory lock taken and leaves; writers of entries never meet the lock.
 */
@ApplicationScoped
public class AuditSealer {

  private static final int BATCH = 1000;

  // "AUDT": the class of our advisory locks, so that no other part of the service takes the same.
  private static final int LOCK = 0x41554454;

  private static final String UNSEALED =
      "SELECT "
          + StoredEntry.COLUMNS
          + " FROM audit_unsealed u JOIN audit_entry e ON e.seq = u.seq ORDER BY u.seq LIMIT "
          + BATCH;

  private final DataSource database;
  private final SealKey key;

  @Inject
  AuditSealer(DataSource database, AuditConfig config) {
    this(database, SealKey.of(config.key()));
  }

  AuditSealer(DataSource database, SealKey key) {
    this.database = database;
    this.key = key;
  }

  /**
   * Seals everything committed so far. Takes its own transactions, also when the caller has one.
   *
   * @return how many entries this call sealed; 0 also when another sealer is at work
   * @throws IllegalStateException when the database fails, or when the end of the chain was not
   *     signed with this key: a chain that was tampered with is left as evidence, not continued
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public long seal() {
    long total = 0;
    int sealed;
    do {
      sealed = OwnTransaction.run(database, this::sealBatch);
      total += sealed;
    } while (sealed == BATCH);
    return total;
  }

  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  AuditBacklog backlog() {
    return OwnTransaction.run(
        database,
        connection -> {
          try (var query =
                  connection.prepareStatement(
                      "SELECT count(*), min(queued_at) FROM audit_unsealed");
              var row = query.executeQuery()) {
            row.next();
            var oldest = row.getObject(2, OffsetDateTime.class);
            return new AuditBacklog(row.getLong(1), oldest == null ? null : oldest.toInstant());
          }
        });
  }

  private int sealBatch(Connection connection) throws SQLException {
    if (!lock(connection)) {
      return 0;
    }
    // Read after the lock was granted: the previous sealer's work is visible to this statement.
    var entries = unsealed(connection);
    if (entries.isEmpty()) {
      return 0;
    }
    append(connection, entries);
    return entries.size();
  }

  private static boolean lock(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?, 1)")) {
      query.setInt(1, LOCK);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static List<StoredEntry> unsealed(Connection connection) throws SQLException {
    var entries = new ArrayList<StoredEntry>();
    try (var query = connection.prepareStatement(UNSEALED);
        var row = query.executeQuery()) {
      while (row.next()) {
        entries.add(StoredEntry.read(row));
      }
    }
    return entries;
  }

  private void append(Connection connection, List<StoredEntry> entries) throws SQLException {
    var head = head(connection);
    long position = head.position();
    var hash = head.hash();
    var seqs = new Long[entries.size()];
    var positions = new Long[entries.size()];
    var hashes = new byte[entries.size()][];
    for (int i = 0; i < entries.size(); i++) {
      hash = key.seal(hash, entries.get(i));
      seqs[i] = entries.get(i).seq();
      positions[i] = ++position;
      hashes[i] = hash;
    }
    insert(connection, positions, seqs, hashes);
    dequeue(connection, seqs);
    ChainHead.signed(key, position, hash).write(connection);
  }

  private ChainHead head(Connection connection) throws SQLException {
    var head = ChainHead.read(connection);
    if (head.isPresent()) {
      return head.filter(found -> found.isSignedBy(key)).orElseThrow(AuditSealer::notOurs);
    }
    try (var query = connection.prepareStatement("SELECT 1 FROM audit_seal LIMIT 1");
        var row = query.executeQuery()) {
      if (row.next()) {
        throw notOurs();
      }
    }
    return new ChainHead(0, SealKey.GENESIS, new byte[0]);
  }

  private static IllegalStateException notOurs() {
    return new IllegalStateException(
        "The end of the audit chain is not signed with exchange.audit.key: either the key was"
            + " changed or the chain was; nothing is sealed until this is cleared up");
  }

  private static void insert(Connection connection, Long[] positions, Long[] seqs, byte[][] hashes)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO audit_seal (position, entry_seq, hash)"
                + " SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::bytea[])")) {
      insert.setArray(1, connection.createArrayOf("bigint", positions));
      insert.setArray(2, connection.createArrayOf("bigint", seqs));
      insert.setArray(3, connection.createArrayOf("bytea", hashes));
      insert.executeUpdate();
    }
  }

  private static void dequeue(Connection connection, Long[] seqs) throws SQLException {
    try (var delete =
        connection.prepareStatement("DELETE FROM audit_unsealed WHERE seq = ANY (?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", seqs));
      delete.executeUpdate();
    }
  }
}
