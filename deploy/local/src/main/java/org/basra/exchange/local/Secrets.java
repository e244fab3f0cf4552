package org.basra.exchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * Keys that the services are given from outside. They are drawn once and lie beside the data they
 * protect: an audit chain cannot be verified with another key.
 */
final class Secrets {

  private static final int BYTES = 48;

  private final Path folder;

  Secrets(Path state) {
    this.folder = state.resolve("secrets");
  }

  /** Environment variables of one service. */
  Map<String, String> of(String service) {
    return Map.of(
        "EXCHANGE_PAGE_KEY", key(service + "-page"), "EXCHANGE_AUDIT_KEY", key(service + "-audit"));
  }

  private String key(String name) {
    var file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        var owner = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        Files.writeString(file, draw());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The keys of the stack cannot be kept", e);
    }
  }

  private static String draw() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
