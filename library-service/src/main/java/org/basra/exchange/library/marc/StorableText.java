package org.basra.exchange.library.marc;

import org.basra.exchange.library.marc.MarcReader.Warnings;

/**
 * Text that XML 1.0 and PostgreSQL can both hold. The few characters outside (control characters
 * such as NUL, lone surrogates, U+FFFE, U+FFFF) carry no meaning in a catalogue; they are removed
 * and the removal is reported. Nothing else is changed, normalisation included.
 */
public final class StorableText {

  private StorableText() {}

  /** The text without what cannot be stored; a removal is told. */
  public static String of(String text, Warnings warnings) {
    if (isStorable(text)) {
      return text;
    }
    warnings.add("Control characters that cannot be stored were removed.");
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(StorableText::isStorable).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Whether every character is a Char of XML 1.0, production 2. */
  static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean usual = c >= 0x20 && c < 0xD800;
      if (!usual && !isStorable(text.codePointAt(i)) && !isSecondHalf(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSecondHalf(String text, int i) {
    return i > 0
        && Character.isLowSurrogate(text.charAt(i))
        && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static boolean isStorable(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c < 0xD800
        || c >= 0xE000 && c < 0xFFFE
        || c >= 0x10000;
  }
}
