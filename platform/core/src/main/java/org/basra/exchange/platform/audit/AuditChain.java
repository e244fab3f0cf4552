package org.basra.exchange.platform.audit;

import static org.basra.exchange.platform.audit.AuditFindingKind.FORGED;
import static org.basra.exchange.platform.audit.AuditFindingKind.MISSING;
import static org.basra.exchange.platform.audit.AuditFindingKind.UNSEALED_TOO_LONG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** Recomputes the chain of the audit log. */
@ApplicationScoped
public class AuditChain {

  private static final String WITHOUT_SEAL =
      """
      SELECT coalesce(e.seq, u.seq) AS seq, e.seq IS NULL AS gone, u.queued_at
        FROM (SELECT seq FROM audit_entry
               WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_seq = audit_entry.seq)) e
        FULL JOIN audit_unsealed u ON u.seq = e.seq
       ORDER BY 1
      """;

  private final DataSource database;
  private final SealKey key;
  private final Duration sealWithin;
  private final Clock clock;

  @Inject
  AuditChain(DataSource database, AuditConfig config, Clock clock) {
    this(database, SealKey.of(config.key()), config.sealWithin(), clock);
  }

  AuditChain(DataSource database, SealKey key, Duration sealWithin, Clock clock) {
    this.database = database;
    this.key = key;
    this.sealWithin = sealWithin;
    this.clock = clock;
  }

  /**
   * Checks every entry in one snapshot while writers and the sealer go on. Reads the log as a
   * stream: its size costs time, not memory.
   *
   * @throws IllegalStateException when the database fails; the cause is the {@link SQLException}
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public AuditVerification verify() {
    return OwnTransaction.run(database, connection -> verify(connection, Optional.empty()));
  }

  /** Like {@link #verify()}, and checks that the chain still leads through this earlier head. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public AuditVerification verifySince(AuditHead kept) {
    return OwnTransaction.run(database, connection -> verify(connection, Optional.of(kept)));
  }

  private AuditVerification verify(Connection connection, Optional<AuditHead> kept)
      throws SQLException {
    try (var settings = connection.createStatement()) {
      settings.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      settings.execute("SET LOCAL statement_timeout = 0");
    }
    var walk = new ChainWalk(connection, key, kept);
    var inChain = walk.firstBad();
    var waiting = waiting(connection);
    var firstBad = inChain.orElse(waiting.firstBad());
    var head = firstBad == null && walk.position() > 0 ? walk.end() : null;
    return new AuditVerification(walk.position(), waiting.entries(), firstBad, head);
  }

  private record Waiting(long entries, AuditFinding firstBad) {}

  private Waiting waiting(Connection connection) throws SQLException {
    var latest = clock.instant().minus(sealWithin);
    long entries = 0;
    AuditFinding firstBad = null;
    try (var query = connection.prepareStatement(WITHOUT_SEAL)) {
      query.setFetchSize(2000);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          entries++;
          firstBad = firstBad == null ? check(row, latest) : firstBad;
        }
      }
    }
    return new Waiting(entries, firstBad);
  }

  private static AuditFinding check(ResultSet row, Instant latest) throws SQLException {
    long seq = row.getLong("seq");
    var queuedAt = row.getObject("queued_at", OffsetDateTime.class);
    if (row.getBoolean("gone")) {
      return new AuditFinding(seq, null, MISSING);
    }
    // Every entry is queued by the trigger that no role of the service can go round.
    if (queuedAt == null) {
      return new AuditFinding(seq, null, FORGED);
    }
    return queuedAt.toInstant().isBefore(latest)
        ? new AuditFinding(seq, null, UNSEALED_TOO_LONG)
        : null;
  }
}
