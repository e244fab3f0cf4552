package org.basra.exchange.local;

import java.nio.file.Path;

/** Where the repository lies; the build says it. */
final class Repository {

  private Repository() {}

  static Path root() {
    return Path.of(System.getProperty("exchange.root", "../..")).toAbsolutePath().normalize();
  }
}
