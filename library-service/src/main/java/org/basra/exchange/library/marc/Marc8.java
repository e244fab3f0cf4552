package org.basra.exchange.library.marc;

import org.marc4j.converter.impl.CodeTableGenerated;

/**
 * Decoder for MARC-8, the coding of MARC 21 before Unicode ("MARC 21 Specifications for Record
 * Structure, Character Sets, and Exchange Media", part 2). It uses marc4j's code tables, but not
 * marc4j's converter: that one never returns from text whose last byte is an escape while East
 * Asian characters are in use.
 */
final class Marc8 {

  static final int ESCAPE = 0x1B;

  private static final CodeTableGenerated TABLE = new CodeTableGenerated();
  private static final int ASCII = 'B';
  private static final int ANSEL = 'E';
  private static final int EAST_ASIAN = '1';
  private static final String SETS = "34BE1NQS2";
  private static final String SHORT_SETS = "gbps";

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder marks = new StringBuilder();
  private int g0 = ASCII;
  private int g1 = ANSEL;
  private int unknown;

  /** Decodes one subfield or control field; the character sets start anew. */
  void decode(byte[] bytes, int from, int to) {
    g0 = ASCII;
    g1 = ANSEL;
    int i = from;
    while (i < to) {
      i += bytes[i] == ESCAPE ? escape(bytes, i, to) : character(bytes, i, to);
    }
    flushMarks();
  }

  /** Everything decoded so far; marks follow their letter, as in Unicode. */
  String text() {
    return text.toString();
  }

  /** How many characters no table knows. */
  int unknown() {
    return unknown;
  }

  private int character(byte[] bytes, int i, int to) {
    int b = bytes[i] & 0xFF;
    int set = b < 0x80 ? g0 : g1;
    if (b <= 0x20) {
      append((char) b);
      return 1;
    }
    if (set == EAST_ASIAN) {
      return eastAsian(bytes, i, to);
    }
    char c = TABLE.getChar(b, set);
    if (c == 0) {
      unknown++;
      append('\uFFFD');
    } else if (TABLE.isCombining(b, g0, g1)) {
      marks.append(c);
    } else {
      append(c);
    }
    return 1;
  }

  private int eastAsian(byte[] bytes, int i, int to) {
    int length = Math.min(3, to - i);
    int code = 0;
    for (int k = 0; k < length; k++) {
      code = code << 8 | bytes[i + k] & 0x7F;
    }
    char c = length == 3 ? TABLE.getChar(code, EAST_ASIAN) : 0;
    if (c == 0) {
      unknown++;
    }
    append(c == 0 ? '\uFFFD' : c);
    return length;
  }

  /** The length of the escape sequence; an unknown one costs only the escape itself. */
  private int escape(byte[] bytes, int i, int to) {
    int first = at(bytes, i + 1, to);
    if (SHORT_SETS.indexOf(first) >= 0) {
      g0 = first == 's' ? ASCII : first;
      return 2;
    }
    int at = i + 1;
    boolean multibyte = first == '$';
    if (multibyte) {
      at++;
    }
    int place = at(bytes, at, to);
    boolean second = place == ')' || place == '-';
    if (second || place == '(' || place == ',') {
      at++;
    } else if (!multibyte) {
      unknown++;
      return 1;
    }
    if (at(bytes, at, to) == '!') {
      at++;
    }
    return designate(at(bytes, at, to), second) ? at + 1 - i : 1;
  }

  private boolean designate(int set, boolean second) {
    if (SETS.indexOf(set) < 0) {
      unknown++;
      return false;
    }
    if (second) {
      g1 = set;
    } else {
      g0 = set;
    }
    return true;
  }

  private static int at(byte[] bytes, int i, int to) {
    return i < to ? bytes[i] & 0xFF : -1;
  }

  private void append(char c) {
    text.append(c);
    flushMarks();
  }

  private void flushMarks() {
    text.append(marks);
    marks.setLength(0);
  }
}
