package org.basra.exchange.library.marc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basra.exchange.library.marc.MarcReader.Warnings;

/**
 * The codings that the text of binary records is found in. Leader position 09 is a hint only: many
 * systems convert the text and forget the leader. Bytes that are valid UTF-8 with a multibyte
 * character are never anything else in practice.
 */
enum TextCoding {
  UTF_8,
  MARC_8,
  WINDOWS_1252;

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** "Lossless" form of characters outside MARC-8, allowed in MARC-8 text only. */
  private static final Pattern CHARACTER_REFERENCE = Pattern.compile("&#x([0-9A-Fa-f]{1,6});");

  /** The coding of the text in {@code [from, to)} of a record whose leader/09 is given. */
  static TextCoding of(char declared, byte[] bytes, int from, int to, Warnings warnings)
      throws MarcRecordException {
    boolean saysUnicode = declared == 'a';
    if (isUtf8(bytes, from, to)) {
      boolean multibyte = hasMultibyte(bytes, from, to);
      if (!multibyte && hasEscape(bytes, from, to)) {
        return chosen(MARC_8, !saysUnicode, warnings);
      }
      return chosen(UTF_8, saysUnicode || !multibyte, warnings);
    }
    var guess = new CodingGuess(bytes, from, to);
    if (guess.everyByteIsMarc8() && (!saysUnicode || guess.looksLikeMarc8())) {
      return chosen(MARC_8, !saysUnicode, warnings);
    }
    if (guess.looksWestern()) {
      return chosen(WINDOWS_1252, false, warnings);
    }
    throw new MarcRecordException(
        MarcFault.TEXT_CODING_UNKNOWN,
        "The text is not valid UTF-8, and neither MARC-8 nor Windows-1252 makes sense of it.");
  }

  /** The text in {@code [from, to)}. */
  String decode(byte[] bytes, int from, int to) {
    return switch (this) {
      case UTF_8 -> new String(bytes, from, to - from, StandardCharsets.UTF_8);
      case WINDOWS_1252 -> new String(bytes, from, to - from, WESTERN);
      case MARC_8 -> decodeMarc8(bytes, from, to);
    };
  }

  private static String decodeMarc8(byte[] bytes, int from, int to) {
    var marc8 = new Marc8();
    marc8.decode(bytes, from, to);
    var text = marc8.text();
    if (!text.contains("&#x")) {
      return text;
    }
    return CHARACTER_REFERENCE
        .matcher(text)
        .replaceAll(
            match -> {
              int c = Integer.parseInt(match.group(1), 16);
              return Character.isValidCodePoint(c)
                  ? Matcher.quoteReplacement(Character.toString(c))
                  : match.group();
            });
  }

  private static TextCoding chosen(TextCoding coding, boolean asDeclared, Warnings warnings) {
    if (!asDeclared) {
      warnings.add(
          "The text is not in the coding that the leader names; it was read as "
              + coding.name().replace('_', '-')
              + ".");
    }
    return coding;
  }

  private static boolean isUtf8(byte[] bytes, int from, int to) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  private static boolean hasMultibyte(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasEscape(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == Marc8.ESCAPE) {
        return true;
      }
    }
    return false;
  }
}
