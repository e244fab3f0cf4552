package org.basra.exchange.library.marc;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Evidence about text that is not UTF-8. MARC-8 writes an accent before its letter, Windows-1252
 * writes one letter: in text of the one read as the other, accents meet letters that they do not
 * combine with, or capitals stand inside words.
 */
final class CodingGuess {

  private static final byte FIELD_TERMINATOR = 0x1E;
  private static final byte SUBFIELD_DELIMITER = 0x1F;

  /** More letters outside ASCII in a row are not Western European. */
  private static final int LONGEST_ACCENTED_RUN = 2;

  private record Part(int from, int to) {}

  private final byte[] bytes;
  private final List<Part> parts = new ArrayList<>();
  private final Marc8 marc8 = new Marc8();

  CodingGuess(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    split(from, to);
    for (var part : parts) {
      marc8.decode(bytes, part.from(), part.to());
    }
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
      if (isMark(c)) {
        marks++;
        fitting += combines(text.charAt(i - 1), c) ? 1 : 0;
      } else if (isSign(c) && splitsWord(text, i)) {
        return false;
      }
    }
    return fitting * 2 >= marks;
  }

  /**
   * Whether the accented letters stand in words of plain ones, capitals only at their beginning.
   */
  boolean looksWestern() {
    return parts.stream().allMatch(this::looksWestern);
  }

  private boolean looksWestern(Part part) {
    int run = 0;
    for (int i = part.from(); i < part.to(); i++) {
      int b = bytes[i] & 0xFF;
      run = b < 0x80 ? 0 : run + 1;
      boolean control = b >= 0x80 && b < 0xA0;
      boolean capital = b >= 0xC0 && b <= 0xDE;
      boolean inside = i > part.from() && i + 1 < part.to();
      if (run > LONGEST_ACCENTED_RUN
          || control
          || capital && inside && isLetter(i - 1) && isSmallLetter(i + 1)) {
        return false;
      }
    }
    return true;
  }

  /** Indicators and subfield codes are no text. */
  private void split(int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || bytes[i] == FIELD_TERMINATOR || bytes[i] == SUBFIELD_DELIMITER) {
        if (i > start) {
          parts.add(new Part(start, i));
        }
        start = i < to && bytes[i] == SUBFIELD_DELIMITER ? i + 2 : i + 1;
      }
    }
  }

  /** Halves of a ligature mark, as in romanised Cyrillic, combine with no letter: no evidence. */
  private static boolean isHalfMark(char c) {
    return c >= '\uFE20' && c <= '\uFE2F';
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK && !isHalfMark(c);
  }

  /** Signs of MARC-8 such as © or ℓ, whose bytes are accents or letters in other codings. */
  private static boolean isSign(char c) {
    boolean letterlike = c >= '\u2100' && c <= '\u214F';
    return letterlike || c > 0x7F && !isHalfMark(c) && !Character.isLetter(c);
  }

  private static boolean combines(char letter, char mark) {
    return Normalizer.normalize("" + letter + mark, Normalizer.Form.NFC).length() == 1;
  }

  private static boolean splitsWord(String text, int i) {
    return i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLowerCase(text.charAt(i + 1));
  }

  private boolean isLetter(int i) {
    return Character.isLetter(bytes[i] & 0xFF);
  }

  private boolean isSmallLetter(int i) {
    return Character.isLowerCase(bytes[i] & 0xFF);
  }
}
