package org.basra.exchange.gateway.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The services' folders, for documents that are made from what they commit. */
final class ServiceFolders {

  private static final String SUFFIX = "-service";

  private ServiceFolders() {}

  static Path root() {
    return Path.of(System.getProperty("exchange.root"));
  }

  static List<Path> all() throws IOException {
    try (var folders = Files.list(root())) {
      return folders.filter(folder -> folder.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /** For example {@code Library service}. */
  static String title(Path service) {
    var name = service.getFileName().toString().replace(SUFFIX, " service");
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
