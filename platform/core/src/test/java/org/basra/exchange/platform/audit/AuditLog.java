package org.basra.exchange.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.basra.exchange.testing.EmbeddedDatabase;
import org.flywaydb.core.Flyway;

/** An empty audit log in a database of its own, seen through the roles that a service has. */
final class AuditLog {

  static final SealKey KEY = key((byte) 7);

  private static final String TEMPLATE = "audit_log";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static EmbeddedDatabase server;

  final DataSource runtime;
  final DataSource owner;
  final DataSource superuser;
  final Audit audit;
  final AuditSealer sealer;
  final AuditChain chain;

  private AuditLog(String name) {
    runtime = server.dataSource(name, TEMPLATE, TEMPLATE);
    owner = server.dataSource(name, TEMPLATE + "_owner", TEMPLATE + "_owner");
    superuser = server.superuser(name);
    audit = new Audit(runtime, new ObjectMapper(), Clock.systemUTC());
    sealer = new AuditSealer(runtime, KEY);
    chain = chain(KEY, Clock.systemUTC());
  }

  static synchronized AuditLog empty() throws SQLException {
    if (server == null) {
      server = EmbeddedDatabase.temporary();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      server.provision(TEMPLATE);
      var owner = server.dataSource(TEMPLATE, TEMPLATE + "_owner", TEMPLATE + "_owner");
      Flyway.configure().dataSource(owner).locations("db/platform").load().migrate();
    }
    var name = TEMPLATE + COUNT.incrementAndGet();
    try (var connection = server.superuser("postgres").getConnection()) {
      run(connection, "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    }
    return new AuditLog(name);
  }

  static SealKey key(byte filling) {
    var secret = new byte[32];
    Arrays.fill(secret, filling);
    return SealKey.of(Base64.getEncoder().encodeToString(secret));
  }

  AuditChain chain(SealKey key, Clock clock) {
    return new AuditChain(runtime, key, Duration.ofMinutes(5), clock);
  }

  static AuditEntry loanRead(Object loan) {
    return AuditEntry.of("5b7c", "librarian", "loan.read", "loan", loan)
        .because("سؤال عند المنضدة")
        .inRequest("req-1")
        .with("fields", "due-date");
  }

  /** Writes this many entries, seq 1 to n, without sealing them. */
  AuditLog with(int entries) throws SQLException {
    try (var connection = runtime.getConnection()) {
      for (int i = 1; i <= entries; i++) {
        audit.write(connection, loanRead(i));
      }
    }
    return this;
  }

  AuditLog sealed() {
    sealer.seal();
    return this;
  }

  /** What only a superuser can do: change rows past the triggers. */
  void tamper(String... statements) throws SQLException {
    try (var connection = superuser.getConnection()) {
      for (var table : List.of("audit_entry", "audit_seal", "audit_unsealed", "audit_head")) {
        run(connection, "ALTER TABLE " + table + " DISABLE TRIGGER ALL");
      }
      for (var statement : statements) {
        run(connection, statement);
      }
      for (var table : List.of("audit_entry", "audit_seal", "audit_unsealed", "audit_head")) {
        run(connection, "ALTER TABLE " + table + " ENABLE TRIGGER ALL");
      }
    }
  }

  List<Long> numbers(String sql) throws SQLException {
    var numbers = new ArrayList<Long>();
    try (var connection = superuser.getConnection();
        var query = connection.prepareStatement(sql);
        var row = query.executeQuery()) {
      while (row.next()) {
        numbers.add(row.getLong(1));
      }
    }
    return numbers;
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
