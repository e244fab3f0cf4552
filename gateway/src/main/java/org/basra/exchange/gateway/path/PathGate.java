package org.basra.exchange.gateway.path;

import java.util.BitSet;

/**
 * Reads a raw request target once, from left to right, and refuses every spelling that two readers
 * could understand differently (the class of CVE-2026-39852, -50559 and -87743). RFC 3986, 3.3 and
 * 3.4 name the characters.
 */
public final class PathGate {

  /** Longest target in characters; an Arabic letter is six of them. */
  public static final int LONGEST = 8192;

  private static final BitSet PATH = new BitSet(128);
  private static final BitSet QUERY = new BitSet(128);

  static {
    PATH.set('a', 'z' + 1);
    PATH.set('A', 'Z' + 1);
    PATH.set('0', '9' + 1);
    "-._~!$&'()*+,=:@/".chars().forEach(PATH::set);
    QUERY.or(PATH);
    // Brackets are outside the RFC's set, but filter[x]=y is everyday and unambiguous.
    "?;[]".chars().forEach(QUERY::set);
  }

  private PathGate() {}

  /** Whether {@code raw}, the request target as it stood in the request line, is canonical. */
  public static TargetDecision check(String raw) {
    if (raw == null || raw.isEmpty() || raw.charAt(0) != '/') {
      return new TargetDecision.Refused(TargetFlaw.NOT_ORIGIN_FORM);
    }
    if (raw.length() > LONGEST) {
      return new TargetDecision.Refused(TargetFlaw.TOO_LONG);
    }
    int mark = raw.indexOf('?');
    int pathEnd = mark < 0 ? raw.length() : mark;
    var flaw = pathFlaw(raw, pathEnd);
    if (flaw == null && mark >= 0) {
      flaw = flaw(raw, mark + 1, raw.length(), QUERY, false);
    }
    if (flaw != null) {
      return new TargetDecision.Refused(flaw);
    }
    var query = mark < 0 ? null : raw.substring(mark + 1);
    return new TargetDecision.Accepted(new Target(raw.substring(0, pathEnd), query));
  }

  private static TargetFlaw pathFlaw(String raw, int end) {
    var flaw = flaw(raw, 0, end, PATH, true);
    return flaw == null ? segmentFlaw(raw, end) : flaw;
  }

  private static TargetFlaw segmentFlaw(String raw, int end) {
    int start = 1;
    while (start <= end) {
      int slash = raw.indexOf('/', start);
      int stop = slash < 0 || slash > end ? end : slash;
      int length = stop - start;
      if (length == 0 && stop < end) {
        return TargetFlaw.EMPTY_SEGMENT;
      }
      if (length > 0 && length < 3 && dots(raw, start, stop)) {
        return TargetFlaw.DOT_SEGMENT;
      }
      start = stop + 1;
    }
    return null;
  }

  private static boolean dots(String raw, int start, int stop) {
    return raw.charAt(start) == '.' && raw.charAt(stop - 1) == '.';
  }

  private static TargetFlaw flaw(String raw, int from, int end, BitSet allowed, boolean path) {
    Utf8Check text = null;
    for (int i = from; i < end; i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        int octet = octet(raw, i, end);
        text = text == null ? new Utf8Check() : text;
        var flaw = encodedFlaw(octet, path, text);
        if (flaw != null) {
          return flaw;
        }
        i += 2;
      } else if (!allowed.get(c)) {
        return c == ';' ? TargetFlaw.MATRIX_PARAMETER : TargetFlaw.CHARACTER;
      } else if (text != null && !text.complete()) {
        return TargetFlaw.NOT_UTF_8;
      }
    }
    return text == null || text.complete() ? null : TargetFlaw.NOT_UTF_8;
  }

  private static TargetFlaw encodedFlaw(int octet, boolean path, Utf8Check text) {
    if (octet < 0) {
      return TargetFlaw.PERCENT_ENCODING;
    }
    if (path && separates(octet)) {
      return TargetFlaw.ENCODED_DELIMITER;
    }
    return text.accept(octet) ? null : TargetFlaw.NOT_UTF_8;
  }

  private static boolean separates(int octet) {
    return octet < 0x20 || octet == 0x7F || "/\\;%.".indexOf(octet) >= 0;
  }

  private static int octet(String raw, int percent, int end) {
    if (percent + 2 >= end) {
      return -1;
    }
    int high = Character.digit(raw.charAt(percent + 1), 16);
    int low = Character.digit(raw.charAt(percent + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
