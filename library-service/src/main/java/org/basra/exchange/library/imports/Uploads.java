package org.basra.exchange.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.transaction.Transactions;

/**
 * Takes files from the network into the database piece by piece, each in a transaction of its own:
 * a slow client never holds a connection, and the end of a gigabyte is answered at once.
 */
@ApplicationScoped
class Uploads {

  /** No upload takes longer; what is older and belongs to no import was left by a crash. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private final FileChunks chunks;
  private final Clock clock;

  Uploads(FileChunks chunks, Clock clock) {
    this.chunks = chunks;
    this.clock = clock;
  }

  /**
   * Reads the body to its end.
   *
   * @throws org.basra.exchange.platform.problem.Problem 400 when it is empty
   */
  Upload take(ImportOrder order, InputStream body) {
    var id = UuidV7.next();
    boolean whole = false;
    Transactions.retrying(() -> chunks.begin(id, clock.instant()));
    try {
      var digest = sha256();
      long bytes = take(id, body, digest);
      digest.update(order.toString().getBytes(StandardCharsets.UTF_8));
      whole = true;
      return new Upload(id, order, bytes, digest.digest(), () -> discard(id));
    } finally {
      if (!whole) {
        discard(id);
      }
    }
  }

  private long take(UUID id, InputStream body, MessageDigest digest) {
    long bytes = 0;
    int seq = 0;
    var chunk = next(body);
    while (chunk.length > 0) {
      var piece = chunk;
      int place = seq++;
      digest.update(piece);
      bytes += piece.length;
      Transactions.retrying(() -> chunks.append(id, place, piece));
      chunk = next(body);
    }
    if (bytes == 0) {
      throw CommonProblem.MALFORMED_REQUEST.because("The body is empty");
    }
    return bytes;
  }

  /** The next piece; a sender who leaves is no failure of ours. */
  private static byte[] next(InputStream body) {
    try {
      return body.readNBytes(FileChunks.CHUNK);
    } catch (IOException brokenOff) {
      throw CommonProblem.MALFORMED_REQUEST.because("The body broke off");
    }
  }

  /** Deletes the files of imports that have ended, and of uploads that nobody finished. */
  void sweep() {
    var left = clock.instant().minus(LONGEST);
    Transactions.retrying(() -> chunks.unneeded(left)).forEach(this::discard);
  }

  /** Piece by piece as well: a gigabyte takes longer than one statement may. */
  private void discard(UUID id) {
    while (Transactions.retrying(() -> chunks.deleteSome(id))) {
      continue;
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
