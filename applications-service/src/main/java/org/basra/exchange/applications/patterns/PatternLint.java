package org.basra.exchange.applications.patterns;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.basra.exchange.platform.text.LocalizedText;

/**
 * Refuses regular expressions that can take exponential time, by a small grammar: no reference to a
 * group, no look-around, nothing repeated whose own length or choice varies, few repetitions in
 * all. What passes means the same to ECMA-262 and to Java.
 */
public final class PatternLint {

  private static final int LENGTH = 500;
  private static final int REPEATS = 1000;
  private static final int LONG_REPEAT = 50;
  private static final int LONG_REPEATS = 4;
  private static final int VARYING = 12;
  private static final Pattern QUANTIFIER = Pattern.compile("\\{(\\d{1,4})(?:(,)(\\d{1,4})?)?}");
  private static final Pattern PROPERTY =
      Pattern.compile("[pP]\\{(L|Lu|Ll|Lo|M|Mn|N|Nd|P|S|Z|Zs|(Script|sc)=(Arabic|Latin))}");
  private static final Pattern UNICODE = Pattern.compile("u[0-9a-fA-F]{4}");
  private static final String ESCAPES = "dDwWsStnrfv^$\\.*+?()[]{}|/-";
  private static final Set<Character> MEANINGFUL = Set.of('*', '+', '?', '{', '}', ']', ')', '|');

  private final String pattern;
  private int at;
  private int varying;
  private int longRepeats;

  private PatternLint(String pattern) {
    this.pattern = pattern;
  }

  /** Why the pattern is refused; empty when it may be used. */
  public static Optional<LocalizedText> refusal(String pattern) {
    try {
      new PatternLint(pattern).check();
      Pattern.compile(BudgetedPattern.java(pattern));
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused.reason);
    } catch (PatternSyntaxException unknown) {
      return Optional.of(Refused.syntax().reason);
    }
  }

  private void check() throws Refused {
    if (pattern.length() > LENGTH) {
      throw new Refused("النمط أطول مما يُسمح به", "The pattern is too long");
    }
    choice();
    if (at < pattern.length()) {
      throw Refused.syntax();
    }
    if (varying > VARYING || longRepeats > LONG_REPEATS) {
      throw new Refused("في النمط تكرارات كثيرة", "The pattern repeats too much");
    }
  }

  /** Sequences with {@code |} between them; whether what they match varies in length or choice. */
  private boolean choice() throws Refused {
    boolean varies = sequence();
    while (peek() == '|') {
      at++;
      sequence();
      varies = true;
    }
    return varies;
  }

  private boolean sequence() throws Refused {
    boolean varies = false;
    while (at < pattern.length() && peek() != '|' && peek() != ')') {
      boolean group = peek() == '(';
      boolean atomVaries = atom();
      var repeat = repeat();
      if (repeat.max > 1 && group && atomVaries) {
        throw new Refused(
            "تكرار مجموعة متغيرة الطول أو ذات بدائل قد يستغرق وقتًا لا نهاية له",
            "Repeating a group whose length or choice varies may take forever");
      }
      varies |= atomVaries || repeat.varies();
    }
    return varies;
  }

  private boolean atom() throws Refused {
    char c = pattern.charAt(at++);
    switch (c) {
      case '(':
        return group();
      case '[':
        characterClass();
        return false;
      case '\\':
        escape();
        return false;
      default:
        if (MEANINGFUL.contains(c)) {
          throw Refused.syntax();
        }
        return false;
    }
  }

  private boolean group() throws Refused {
    if (peek() == '?') {
      if (!pattern.startsWith("?:", at)) {
        throw new Refused(
            "النظر إلى ما حول الموضع والمجموعات المسمّاة غير متاحة",
            "Look-around and named groups are not available");
      }
      at += 2;
    }
    boolean varies = choice();
    if (peek() != ')') {
      throw Refused.syntax();
    }
    at++;
    return varies;
  }

  private void characterClass() throws Refused {
    if (peek() == '^') {
      at++;
    }
    int first = at;
    while (peek() != ']' || at == first) {
      if (at >= pattern.length()
          || peek() == '['
          || peek() == ']'
          || pattern.startsWith("&&", at)) {
        throw Refused.syntax();
      }
      if (pattern.charAt(at++) == '\\') {
        escape();
      }
    }
    at++;
  }

  private void escape() throws Refused {
    for (var form : new Pattern[] {PROPERTY, UNICODE}) {
      var matcher = form.matcher(pattern).region(at, pattern.length());
      if (matcher.lookingAt()) {
        at = matcher.end();
        return;
      }
    }
    if (at >= pattern.length() || ESCAPES.indexOf(peek()) < 0) {
      throw Refused.syntax();
    }
    at++;
  }

  private Repeat repeat() throws Refused {
    var repeat =
        switch (peek()) {
          case '*', '+' -> simple(Integer.MAX_VALUE);
          case '?' -> simple(1);
          case '{' -> counted();
          default -> new Repeat(1, 1);
        };
    if (repeat.varies()) {
      varying++;
    }
    if (repeat.varies() && repeat.max > LONG_REPEAT) {
      longRepeats++;
    }
    return repeat;
  }

  private Repeat simple(int max) {
    at++;
    return new Repeat(0, max);
  }

  private Repeat counted() throws Refused {
    var matcher = QUANTIFIER.matcher(pattern).region(at, pattern.length());
    if (!matcher.lookingAt()) {
      throw Refused.syntax();
    }
    at = matcher.end();
    int min = Integer.parseInt(matcher.group(1));
    int max = min;
    if (matcher.group(2) != null) {
      max = matcher.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(3));
    }
    if (min > REPEATS || max < min || (max > REPEATS && max != Integer.MAX_VALUE)) {
      throw Refused.syntax();
    }
    return new Repeat(min, max);
  }

  /** The next character, NUL at the end. */
  private char peek() {
    return at < pattern.length() ? pattern.charAt(at) : 0;
  }

  private record Repeat(int min, int max) {

    boolean varies() {
      return min != max;
    }
  }

  private static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText reason;

    Refused(String ar, String en) {
      super(en, null, false, false);
      this.reason = new LocalizedText(ar, en);
    }

    static Refused syntax() {
      return new Refused(
          "النمط خارج عمّا يُقبل هنا من التعابير النمطية",
          "The pattern is outside of the regular expressions accepted here");
    }
  }
}
