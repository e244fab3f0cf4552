package org.basra.exchange.library.words;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * The grammar of PostgreSQL's {@code tsquery} and {@code tsvector} as far as this service writes
 * them (manual, 8.11): lexemes always stand in quotation marks and hold none.
 */
public final class TextSearchSyntax {

  /** A tsvector's lexeme has at most 2,046 bytes, a tsquery's operand fewer than 2,048. */
  private static final int LONGEST_LEXEME = 2046;

  private static final Pattern LEXEME = Pattern.compile("'[^'\\\\\\x00]+'");
  private static final Pattern WEIGHT = Pattern.compile(":(\\*[A-D]{0,4}|[A-D]{1,4})");
  private static final Pattern ENTRY =
      Pattern.compile("('[^'\\\\\\x00]+')(?::([1-9][0-9]{0,4})[A-D])?");

  private final String text;
  private int at;

  private TextSearchSyntax(String text) {
    this.text = text;
  }

  /** Whether PostgreSQL takes it for a tsquery; the empty one counts. */
  public static boolean isQuery(String text) {
    var syntax = new TextSearchSyntax(text);
    return text.isEmpty() || syntax.alternatives() && syntax.at == text.length();
  }

  /** Whether PostgreSQL takes it for a tsvector. */
  public static boolean isVector(String text) {
    if (text.isBlank()) {
      return true;
    }
    for (var entry : text.strip().split(" ")) {
      var match = ENTRY.matcher(entry);
      if (!match.matches()
          || tooLong(match.group(1))
          || match.group(2) != null && Integer.parseInt(match.group(2)) > 16_383) {
        return false;
      }
    }
    return text.getBytes(StandardCharsets.UTF_8).length < 1 << 20;
  }

  private boolean alternatives() {
    return chain(" | ", () -> chain(" & ", () -> chain(" <-> ", this::operand)));
  }

  private boolean chain(String operator, BooleanSupplier part) {
    if (!part.getAsBoolean()) {
      return false;
    }
    while (text.startsWith(operator, at)) {
      at += operator.length();
      if (!part.getAsBoolean()) {
        return false;
      }
    }
    return true;
  }

  private boolean operand() {
    if (take("!")) {
      return operand();
    }
    if (take("(")) {
      return alternatives() && take(")");
    }
    var lexeme = LEXEME.matcher(text).region(at, text.length());
    if (!lexeme.lookingAt() || tooLong(lexeme.group())) {
      return false;
    }
    at = lexeme.end();
    var weight = WEIGHT.matcher(text).region(at, text.length());
    if (weight.lookingAt()) {
      at = weight.end();
    }
    return true;
  }

  private boolean take(String sign) {
    if (!text.startsWith(sign, at)) {
      return false;
    }
    at += sign.length();
    return true;
  }

  private static boolean tooLong(String quoted) {
    return quoted.getBytes(StandardCharsets.UTF_8).length - 2 > LONGEST_LEXEME;
  }
}
