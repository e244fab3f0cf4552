package org.basra.exchange.library.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.library.words.SortKey;

/**
 * By what two descriptions of one work are known without a standard number: title and main author,
 * folded. One key for each script, since libraries romanise differently and write Arabic alike; two
 * records may be the same when either of their keys is. The year has no part in it: partners give
 * the year of the print, of a reprint or none.
 *
 * @param original key of the title in its own script, null where the record has none
 * @param latin key of the romanised title, null where the record has none
 */
record Fingerprint(UUID original, UUID latin) {

  private static final String SEPARATOR = "\u001f";

  static Fingerprint of(Description description) {
    var title = description.titles().getFirst();
    var author =
        description.contributors().stream()
            .findFirst()
            .orElseGet(() -> new ScriptedText(null, "", "", false));
    return new Fingerprint(
        key("original", title.original(), either(author.original(), author.latin())),
        key("latin", title.latin(), either(author.latin(), author.original())));
  }

  /** An author in the other script is still an author: without one the title would stand alone. */
  private static String either(String wanted, String other) {
    return wanted == null ? other : wanted;
  }

  private static UUID key(String script, String title, String author) {
    var folded = title == null ? "" : SortKey.of(title);
    if (folded.isEmpty()) {
      return null;
    }
    return hash(String.join(SEPARATOR, script, folded, withoutYears(SortKey.of(author))));
  }

  /** One library adds when the author lived, the other does not. */
  private static String withoutYears(String author) {
    return Arrays.stream(author.split(" "))
        .filter(word -> !word.isEmpty() && !Character.isDigit(word.codePointAt(0)))
        .collect(Collectors.joining(" "));
  }

  private static UUID hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      var half = ByteBuffer.wrap(digest);
      return new UUID(half.getLong(), half.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
