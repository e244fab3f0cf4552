package org.basra.exchange.library.imports;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.basra.exchange.library.marc.MarcFormat;

/**
 * Takes a body from the network before a transaction begins: a slow client holds a file open, never
 * a database connection. The file is deleted when the request ends, however it ends.
 */
@RequestScoped
class UploadSpool {

  private Path file;

  /** Reads the body to its end. */
  UploadedFile take(MarcFormat format, InputStream body) throws IOException {
    file = Files.createTempFile("import-", ".marc");
    var digest = sha256();
    try (var out = Files.newOutputStream(file)) {
      long bytes = new DigestInputStream(body, digest).transferTo(out);
      return new UploadedFile(format, bytes, HexFormat.of().formatHex(digest.digest()), file);
    }
  }

  @PreDestroy
  void discard() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An upload could not be deleted", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
