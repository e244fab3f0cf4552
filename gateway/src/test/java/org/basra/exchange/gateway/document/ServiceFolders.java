package org.basra.exchange.gateway.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The services' folders, for documents that are made from what they commit. Whoever adds a folder
 * {@code …-service} is in every document; one that lacks a contract fails the test that needs it.
 */
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

  /** For example {@code library}, as in the public paths. */
  static String name(Path service) {
    var folder = service.getFileName().toString();
    return folder.substring(0, folder.length() - SUFFIX.length());
  }

  /** For example {@code Library service}. */
  static String title(Path service) {
    var name = name(service);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " service";
  }

  /** The OpenAPI document that a service has committed. */
  static Path document(Path service) {
    return service.resolve("src/main/resources/META-INF/openapi.yaml");
  }
}
