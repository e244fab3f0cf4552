package org.basra.exchange.platform.text;

import java.text.Normalizer;

/**
 * Folding of Arabic and of romanised Arabic: people type الى for إلى, مكتبه for مكتبة, and tarikh
 * for taʾrīkh, and mean the same word. The SQL function {@code exchange_fold} holds the same rules;
 * one file of vectors tests both.
 */
public final class ArabicText {

  private ArabicText() {}

  /**
   * The key by which two spellings of one word meet. It is for comparing, never for showing.
   *
   * <p>Compatibility decomposition (presentation forms, full-width letters; letters fall apart from
   * their marks), small letters by Unicode, then diacritics of both scripts, tatweel, invisible and
   * bidirectional marks and the apostrophes of romanisation go, and look-alike letters and digits
   * become one. The result is in NFC, and folding it again changes nothing. Spaces and punctuation
   * stay.
   */
  public static String fold(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var folded = new StringBuilder(decomposed.length() + 8);
    int at = 0;
    while (at < decomposed.length()) {
      int codePoint = decomposed.codePointAt(at);
      at += Character.charCount(codePoint);
      int small = Character.toLowerCase(codePoint);
      if (!isDropped(small)) {
        append(folded, small);
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static void append(StringBuilder folded, int small) {
    switch (small) {
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      default -> folded.appendCodePoint(small < 0x80 ? small : representative(small));
    }
  }

  /** The one letter that stands for a family of look-alikes. */
  private static int representative(int letter) {
    if (letter >= 0x0660 && letter <= 0x0669) {
      return '0' + letter - 0x0660;
    }
    if (letter >= 0x06F0 && letter <= 0x06F9) {
      return '0' + letter - 0x06F0;
    }
    return switch (letter) {
      case 'ٱ', 'ٲ', 'ٳ' -> 'ا';
      case 'ى', 'ی', 'ے' -> 'ي';
      case 'ة', 'ە', 'ہ', 'ھ', 'ۃ' -> 'ه';
      case 'ک', 'ڪ' -> 'ك';
      case 'ı' -> 'i';
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'đ', 'ð' -> 'd';
      case 'ħ' -> 'h';
      default -> letter;
    };
  }

  private static boolean isDropped(int c) {
    if (c < 0x80) {
      return c == '\'' || c == '`';
    }
    return isControlMark(c)
        || isLatinMark(c)
        || isArabicMark(c)
        || isInvisible(c)
        || isApostrophe(c);
  }

  /** The control characters MARC uses for joining and sorting; next line (U+0085) is a space. */
  private static boolean isControlMark(int c) {
    return c <= 0x9F && c != 0x85;
  }

  private static boolean isLatinMark(int c) {
    return in(c, 0x0300, 0x036F)
        || in(c, 0x1AB0, 0x1AFF)
        || in(c, 0x1DC0, 0x1DFF)
        || in(c, 0xFE20, 0xFE2F);
  }

  /** Harakat, Quranic signs, the hamza and madda that stood on a letter, and tatweel. */
  private static boolean isArabicMark(int c) {
    return in(c, 0x0610, 0x061A)
        || c == 0x0640
        || in(c, 0x064B, 0x065F)
        || c == 0x0670
        || c == 0x0674
        || in(c, 0x06D6, 0x06ED)
        || in(c, 0x08D3, 0x08FF);
  }

  private static boolean isInvisible(int c) {
    return c == 0x00AD
        || c == 0x061C
        || in(c, 0x200B, 0x200F)
        || in(c, 0x202A, 0x202E)
        || in(c, 0x2060, 0x2064)
        || in(c, 0x2066, 0x2069)
        || c == 0xFEFF;
  }

  private static boolean isApostrophe(int c) {
    return in(c, 0x02B9, 0x02BF)
        || switch (c) {
          case 0x02C8, 0x02CA, 0x02CB, 0x2018, 0x2019, 0x201B, 0x2032, 0x2035 -> true;
          default -> false;
        };
  }

  private static boolean in(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
