package org.basra.exchange.library.imports;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.basra.exchange.library.marc.MarcFormat;
import org.basra.exchange.platform.problem.CommonProblem;

/**
 * Takes a body from the network before a transaction begins: a slow client holds a file open, never
 * a database connection. The file is deleted when the request ends, however it ends.
 */
@RequestScoped
class UploadSpool {

  private Path file;

  /**
   * Reads the body to its end.
   *
   * @throws org.basra.exchange.platform.problem.Problem 400 when it is empty
   */
  UploadedFile take(MarcFormat format, InputStream body) throws IOException {
    file = Files.createTempFile("import-", ".marc");
    var digest = sha256();
    try (var out = Files.newOutputStream(file)) {
      long bytes = new DigestInputStream(body, digest).transferTo(out);
      digest.update(format.mediaType().getBytes(StandardCharsets.US_ASCII));
      if (bytes == 0) {
        throw CommonProblem.MALFORMED_REQUEST.because("The body is empty");
      }
      return new UploadedFile(format, bytes, digest.digest(), file);
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
