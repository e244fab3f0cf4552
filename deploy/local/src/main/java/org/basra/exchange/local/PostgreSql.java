package org.basra.exchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.basra.exchange.testing.EmbeddedDatabase;

/** PostgreSQL, durable, with a database and two roles for each service that wants one. */
final class PostgreSql implements Component {

  private final Folders folders;
  private final int port;
  private final List<String> databases;
  private EmbeddedDatabase server;

  PostgreSql(Folders folders, int port, List<String> databases) {
    this.folders = folders;
    this.port = port;
    this.databases = databases;
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public String url() {
    return "postgresql://127.0.0.1:" + port;
  }

  @Override
  public List<Integer> ports() {
    return List.of(port);
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  @Override
  public synchronized void start() {
    var programs = folders.tools().resolve("postgresql");
    System.setProperty("ot.epg.working-dir", programs.toString());
    deleteUnlessComplete(programs);
    deleteUnlessComplete(data());
    server = EmbeddedDatabase.persistent(data(), port, folders.log(name()));
    databases.forEach(server::provision);
    markComplete(programs);
    markComplete(data());
  }

  /** A folder whose first use was cut short is no good and holds nothing. */
  private static void deleteUnlessComplete(Path folder) {
    if (!Files.exists(complete(folder))) {
      Folders.delete(folder);
    }
  }

  private static void markComplete(Path folder) {
    try {
      Files.writeString(complete(folder), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path complete(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".complete");
  }

  @Override
  public synchronized void stop() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  /** Ends a server that a killed launcher left behind on this data folder. */
  boolean stopLeftover() {
    var postmaster = process();
    postmaster.ifPresent(found -> Processes.endPostgres(found, Duration.ofSeconds(20)));
    return postmaster.isPresent();
  }

  @Override
  public boolean writesCacheAtStop() {
    return false;
  }

  /** The server names itself in its data folder; the file may outlive it. */
  @Override
  public Optional<ProcessHandle> process() {
    var file = data().resolve("postmaster.pid");
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      return Files.readAllLines(file).stream()
          .findFirst()
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.trim())))
          .filter(ProcessHandle::isAlive)
          .filter(found -> found.info().command().orElse("postgres").contains("postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path data() {
    return folders.state().resolve("postgresql");
  }
}
