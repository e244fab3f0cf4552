package org.basra.exchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where things lie.
 *
 * @param root the repository
 * @param tools what is costly to make and holds no data: Keycloak, PostgreSQL's programs, start-up
 *     caches
 * @param state the data of PostgreSQL and Kafka; {@code --fresh} empties it
 * @param logs one log a process
 * @param run one pid file a process
 */
record Folders(Path root, Path tools, Path state, Path logs, Path run) {

  /** The folders of {@code ./exchange up}, all under {@code .exchange}. */
  static Folders of(Path root) {
    var home = root.resolve(".exchange");
    return under(root, home.resolve("tools"), home);
  }

  /** Own data, logs and pid files under {@code home}, tools shared with others. */
  static Folders under(Path root, Path tools, Path home) {
    var folders =
        new Folders(root, tools, home.resolve("state"), home.resolve("logs"), home.resolve("run"));
    for (var folder : new Path[] {tools, folders.state, folders.logs, folders.run}) {
      create(folder);
    }
    return folders;
  }

  /** The mails that were sent, one file each; as fresh as the data. */
  Path mail() {
    return state.resolveSibling("mail");
  }

  static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create " + folder, e);
    }
  }

  Path log(String component) {
    return logs.resolve(component + ".log");
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot empty " + folder, e);
    }
  }
}
