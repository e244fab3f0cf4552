package org.basra.exchange.library.catalogue;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text of a MARC subfield made fit to be shown; the record itself keeps what was read. */
final class DisplayText {

  /** Control characters other than white space, and marks that only steer a screen. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\x00-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F"
              + "\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\x85\\u00A0]+");

  /** The separators that ISBD puts before the next element, which is not shown behind them. */
  private static final Pattern SEPARATOR_BEHIND = Pattern.compile("[ /:;,=،؛]+$");

  /** A full stop ends a field, but not behind an initial, a number or an ellipsis. */
  private static final Pattern STOP_BEHIND = Pattern.compile("(?<=\\p{L}[\\p{L}\\p{M}])\\.$");

  private DisplayText() {}

  /** NFC, single blanks, no invisible marks, no ISBD separator at the end. */
  static String of(String read) {
    var visible = INVISIBLE.matcher(read).replaceAll("");
    var line = BLANKS.matcher(visible).replaceAll(" ").strip();
    var bare = SEPARATOR_BEHIND.matcher(line).replaceAll("");
    return Normalizer.normalize(
        STOP_BEHIND.matcher(bare).replaceAll("").strip(), Normalizer.Form.NFC);
  }

  /** Whether most letters are Latin; text without letters counts as Latin. */
  static boolean isLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 >= letters;
  }
}
