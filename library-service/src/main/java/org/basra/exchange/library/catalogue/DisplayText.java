package org.basra.exchange.library.catalogue;

import java.text.Normalizer;

/** Text of a MARC subfield made fit to be shown; the record itself keeps what was read. */
final class DisplayText {

  /** What ISBD puts before the next element, which is not shown behind it. */
  private static final String SEPARATORS = " /:;,=،؛";

  private DisplayText() {}

  /** NFC, single blanks, no invisible marks, no ISBD separator or full stop at the end. */
  static String of(String read) {
    var line = new StringBuilder(read.length());
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      if (isBlank(c)) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (!isInvisible(c)) {
        line.append(c);
      }
    }
    stripBehind(line);
    if (endsWithFullStop(line)) {
      line.setLength(line.length() - 1);
    }
    return Normalizer.normalize(line, Normalizer.Form.NFC);
  }

  /** Whether most letters are Latin; text without letters counts as Latin. */
  static boolean isLatin(String text) {
    int balance = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        balance += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : -1;
      }
    }
    return balance >= 0;
  }

  private static void stripBehind(StringBuilder line) {
    int length = line.length();
    while (length > 0 && SEPARATORS.indexOf(line.charAt(length - 1)) >= 0) {
      length--;
    }
    line.setLength(length);
  }

  /** A full stop ends a field, but not behind an initial, a number or an ellipsis. */
  private static boolean endsWithFullStop(StringBuilder line) {
    int last = line.length() - 1;
    return last >= 2
        && line.charAt(last) == '.'
        && Character.isLetter(line.charAt(last - 2))
        && (Character.isLetter(line.charAt(last - 1)) || isMark(line.charAt(last - 1)));
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\u0085' || c == '\u00A0';
  }

  /** Control characters, and marks that only steer a screen. Joiners shape letters and stay. */
  private static boolean isInvisible(char c) {
    return c < ' '
        || c >= '\u007F' && c <= '\u009F'
        || c == '\u061C'
        || c == '\u200E'
        || c == '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069'
        || c == '\uFEFF';
  }
}
