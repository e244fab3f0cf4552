package org.basra.exchange.library.headings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.basra.exchange.library.catalogue.ContributorKind;
import org.basra.exchange.library.catalogue.Heading;
import org.basra.exchange.platform.text.ArabicText;

/**
 * What makes two headings the same name: its kind, its words and its dates, folded and without
 * punctuation. {@code P kanafani ghassan 1936 1972}.
 */
public final class NameKey {

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])[0-9]{3,4}(?![0-9])");

  /** In characters; an index of the database holds 2,700 bytes, which these do not exceed. */
  private static final int LONGEST = 300;

  private NameKey() {}

  static String of(ContributorKind kind, Heading.Form form) {
    var words = words(form.name());
    // A name of signs alone is still a name.
    var name = words.isEmpty() ? form.name() : words;
    var dates = form.dates() == null ? "" : words(form.dates());
    return atMost((kind.name().charAt(0) + " " + name + " " + dates).strip());
  }

  /** The folded words of a text, with one blank between two. */
  public static String words(String text) {
    var folded = ArabicText.fold(text);
    var words = new StringBuilder(folded.length());
    boolean isBetween = false;
    for (int at = 0; at < folded.length(); ) {
      int c = folded.codePointAt(at);
      at += Character.charCount(c);
      if (isPartOfWord(c)) {
        if (isBetween && !words.isEmpty()) {
          words.append(' ');
        }
        words.appendCodePoint(c);
      }
      isBetween = !isPartOfWord(c);
    }
    return words.toString();
  }

  private static boolean isPartOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.OTHER_NUMBER,
              Character.LETTER_NUMBER ->
              true;
          default -> false;
        };
  }

  /** The beginning of a text, for sorting. */
  public static String sortKey(String name) {
    var words = words(name);
    return words.substring(0, end(words));
  }

  /** The years that printed dates name, of either calendar. */
  static Set<Integer> years(String dates) {
    var years = new TreeSet<Integer>();
    if (dates != null) {
      YEAR.matcher(ArabicText.fold(dates))
          .results()
          .forEach(year -> years.add(Integer.valueOf(year.group())));
    }
    return years;
  }

  /** A longer key ends in a digest of the whole. */
  private static String atMost(String key) {
    return key.length() <= LONGEST ? key : key.substring(0, end(key)).strip() + " " + digest(key);
  }

  private static int end(String text) {
    int end = Math.min(text.length(), LONGEST);
    return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  private static String digest(String key) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
