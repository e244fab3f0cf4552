package org.basra.exchange.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL 18 server on a loopback port, with one database and two roles a service. */
public final class EmbeddedDatabase implements AutoCloseable {

  private final EmbeddedPostgres server;

  private EmbeddedDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /** A throw-away server on a free port; not durable, so that tests are quick. */
  public static EmbeddedDatabase temporary() {
    return start(EmbeddedPostgres.builder());
  }

  /** A throw-away server that waits for the disk at every commit, for durability tests. */
  public static EmbeddedDatabase temporaryAndDurable() {
    return start(durable(EmbeddedPostgres.builder()));
  }

  /**
   * A durable server whose data stays in {@code directory} from run to run. It ends with {@link
   * #close()} alone, not with this JVM, so that its clients can be stopped first.
   */
  public static EmbeddedDatabase persistent(Path directory, int port, Path log) {
    var output = ProcessBuilder.Redirect.to(log.toFile());
    return start(
        durable(EmbeddedPostgres.builder())
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .setPort(port)
            .setDataDirectory(directory)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setOutputRedirector(output)
            .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile())));
  }

  private static EmbeddedPostgres.Builder durable(EmbeddedPostgres.Builder builder) {
    return builder
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on");
  }

  private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) {
    try {
      return new EmbeddedDatabase(
          builder
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "200")
              .setServerConfig("shared_preload_libraries", "pg_stat_statements")
              .setServerConfig("timezone", "UTC")
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  /** Port on 127.0.0.1. */
  public int port() {
    return server.getPort();
  }

  /** JDBC address of a service's database. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** Connections of the superuser, for provisioning and for tests that look behind the roles. */
  public DataSource superuser(String database) {
    return dataSource(database, "postgres", "postgres");
  }

  /** Connections of any role; roles made here have their name as password. */
  public DataSource dataSource(String database, String user, String password) {
    var source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /**
   * Creates database {@code service} with its owner role ({@code <service>_owner}, runs migrations)
   * and its runtime role ({@code <service>}, owns nothing) where they are missing.
   */
  public void provision(String service) {
    if (!service.matches("[a-z_]{1,40}")) {
      throw new IllegalArgumentException("Not a service name: " + service);
    }
    try {
      run("postgres", script("roles.sql", service));
      if (!exists(service)) {
        run("postgres", "CREATE DATABASE " + service + " OWNER " + service + "_owner");
      }
      run(service, script("database.sql", service));
    } catch (SQLException e) {
      throw new IllegalStateException("Database " + service + " could not be provisioned", e);
    }
  }

  private boolean exists(String database) throws SQLException {
    try (var connection = superuser("postgres").getConnection();
        var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      query.setString(1, database);
      return query.executeQuery().next();
    }
  }

  private void run(String database, String sql) throws SQLException {
    try (var connection = superuser(database).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String script(String name, String service) {
    try (var in = EmbeddedDatabase.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("${service}", service);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    }
  }
}
