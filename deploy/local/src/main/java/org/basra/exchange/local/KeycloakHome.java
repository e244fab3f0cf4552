package org.basra.exchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** The unpacked Keycloak distribution, built once for PostgreSQL. */
final class KeycloakHome {

  private static final String REALM_FILE = "basra-exchange-realm.json";

  private final Folders folders;
  private final Path home;

  KeycloakHome(Folders folders) {
    this.folders = folders;
    var version = archive(folders.root()).getParent().getFileName().toString();
    this.home = folders.tools().resolve("keycloak-" + version);
  }

  /** Maven resolves the archive like any dependency and writes down where it lies. */
  private static Path archive(Path root) {
    var pointer = root.resolve("deploy/local/target/keycloak-archive");
    try {
      return Path.of(Files.readString(pointer).trim());
    } catch (IOException e) {
      throw new StackFailure(
          "deploy/local is not packaged (" + pointer + " is missing): run ./exchange up", e);
    }
  }

  boolean prepared() {
    return Files.exists(home.resolve("built-for-postgresql"));
  }

  synchronized void prepare() {
    if (!prepared()) {
      Folders.delete(home);
      unpack();
      build();
    }
    var realms = home.resolve("data/import");
    try (var realm = KeycloakHome.class.getResourceAsStream("/keycloak/" + REALM_FILE)) {
      Files.createDirectories(realms);
      Files.copy(realm, realms.resolve(REALM_FILE), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The realm cannot be laid out for Keycloak", e);
    }
  }

  private void unpack() {
    try (var zip = new ZipFile(archive(folders.root()).toFile())) {
      for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
        var inside = Path.of(entry.getName());
        var target = home.resolve(inside.subpath(1, inside.getNameCount())).normalize();
        if (!target.startsWith(home)) {
          throw new StackFailure("The Keycloak archive names a file outside of itself: " + inside);
        }
        Files.createDirectories(target.getParent());
        try (var in = zip.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Keycloak cannot be unpacked", e);
    }
  }

  private void build() {
    var log = folders.log("keycloak-build");
    var jvm = new Jvm(768).add(options()).add("build", "--db=postgres");
    var builder = new ProcessBuilder(jvm.command(List.of())).redirectErrorStream(true);
    builder.environment().putAll(Map.of("KC_HEALTH_ENABLED", "false"));
    try {
      int status = builder.redirectOutput(log.toFile()).start().waitFor();
      if (status != 0) {
        throw new StackFailure("Keycloak's build ended with status " + status + Logs.tail(log));
      }
      Files.writeString(home.resolve("built-for-postgresql"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while Keycloak was built", e);
    }
  }

  Path jar() {
    return home.resolve("lib/quarkus-run.jar");
  }

  /** What its own start script passes to the JVM, without the shell that would stay in between. */
  List<String> options() {
    return List.of(
        "-Dkc.home.dir=" + home,
        "-Djboss.server.config.dir=" + home.resolve("conf"),
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
        "-Dpicocli.disable.closures=true",
        "-Dquarkus-log-max-startup-records=10000",
        "-Duser.language=en",
        "-Duser.country=US",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "-cp",
        jar().toString(),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
  }
}
