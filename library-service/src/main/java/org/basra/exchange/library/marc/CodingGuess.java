package org.basra.exchange.library.marc;

import java.text.Normalizer;

/**
 * Evidence about text that is not UTF-8. MARC-8 writes an accent before its letter, Windows-1252
 * writes one letter: in text of the one read as the other, accents meet letters that they do not
 * combine with, or capitals stand inside words.
 */
final class CodingGuess {

  private static final byte FIELD_TERMINATOR = 0x1E;
  private static final byte SUBFIELD_DELIMITER = 0x1F;

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final Marc8 marc8 = new Marc8();

  CodingGuess(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    decodeParts();
  }

  /** Whether MARC-8 has a character for every byte. */
  boolean everyByteIsMarc8() {
    return marc8.unknown() == 0;
  }

  /** Whether at least half of the accents combine with their letters, and no sign splits a word. */
  boolean looksLikeMarc8() {
    var text = marc8.text();
    int marks = 0;
    int fitting = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHalfMark(c)) {
        continue;
      }
      if (isMark(c)) {
        marks++;
        fitting += combines(text.charAt(i - 1), c) ? 1 : 0;
      } else if (c > 0x7F && !Character.isLetter(c) && isInsideWord(text, i)) {
        return false;
      }
    }
    return fitting * 2 >= marks;
  }

  /**
   * Whether the accented letters stand in words of plain ones, capitals only at their beginning.
   */
  boolean looksWestern() {
    int run = 0;
    for (int i = from; i < to; i++) {
      int b = bytes[i] & 0xFF;
      run = b < 0x80 ? 0 : run + 1;
      boolean control = b >= 0x80 && b < 0xA0;
      boolean capital = b >= 0xC0 && b <= 0xDE;
      if (run > 2 || control || capital && isLetter(i - 1) && isSmallLetter(i + 1)) {
        return false;
      }
    }
    return true;
  }

  private void decodeParts() {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || bytes[i] == FIELD_TERMINATOR || bytes[i] == SUBFIELD_DELIMITER) {
        marc8.decode(bytes, start, i);
        start = i + 1;
      }
    }
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Halves of a ligature mark, as in romanised Cyrillic: they combine with no letter. */
  private static boolean isHalfMark(char c) {
    return c >= '\uFE20' && c <= '\uFE2F';
  }

  private static boolean combines(char letter, char mark) {
    return Normalizer.normalize("" + letter + mark, Normalizer.Form.NFC).length() == 1;
  }

  private static boolean isInsideWord(String text, int i) {
    return i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLowerCase(text.charAt(i + 1));
  }

  private boolean isLetter(int i) {
    return i >= from && Character.isLetter(bytes[i] & 0xFF);
  }

  private boolean isSmallLetter(int i) {
    return i < to && Character.isLowerCase(bytes[i] & 0xFF);
  }
}
