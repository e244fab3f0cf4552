package org.basra.exchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * The start-up cache of one process (JEP 483, 514 and 515 of JDK 25). Its first run is the training
 * run, which writes the cache as it ends; later runs start from it. A changed jar or JDK begins
 * anew.
 */
final class AotCache {

  private static final List<String> QUIET = List.of("-Xlog:aot*=error", "-Xlog:cds*=error");

  private final Path folder;
  private final boolean mayTrain;

  AotCache(Path tools, String name, boolean mayTrain) {
    this.folder = tools.resolve("aot").resolve(name);
    this.mayTrain = mayTrain;
  }

  /** The JVM's options for a process whose classes change exactly when {@code jar} changes. */
  List<String> options(Path jar) {
    var cache = folder.resolve(fingerprint(jar));
    if (Files.exists(cache)) {
      return join("-XX:AOTCache=" + cache);
    }
    if (!mayTrain) {
      return List.of();
    }
    Folders.delete(folder);
    Folders.create(folder);
    return join("-XX:AOTCacheOutput=" + unfinished(cache));
  }

  private static List<String> join(String option) {
    return List.of(option, QUIET.get(0), QUIET.get(1));
  }

  /** Whether the running process writes a cache when it ends, which takes it some seconds. */
  boolean trains(Path jar) {
    return mayTrain && !Files.exists(folder.resolve(fingerprint(jar)));
  }

  /** Called when the training run ended by itself: only then is what it wrote complete. */
  void keep(Path jar) {
    var cache = folder.resolve(fingerprint(jar));
    try {
      if (Files.exists(unfinished(cache))) {
        Files.move(unfinished(cache), cache, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path unfinished(Path cache) {
    return cache.resolveSibling(cache.getFileName() + ".unfinished");
  }

  private static String fingerprint(Path jar) {
    try {
      var seen =
          Objects.hash(
              jar.toAbsolutePath().toString(),
              Files.size(jar),
              Files.getLastModifiedTime(jar),
              Runtime.version().toString());
      return Integer.toHexString(seen) + ".aot";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
