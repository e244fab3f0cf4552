package org.basra.exchange.library.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basra.exchange.platform.text.ArabicText;

/**
 * The Hijri year that a record prints: one that is marked as such ({@code 1382 H.}, {@code ١٣٨٢
 * هـ}), or one beside a Gregorian year that fell into it ({@code 1382 [1962 or 1963]}). A number
 * alone is not taken for one. Solar Hijri years, as printed in Iran, are none: they are marked with
 * ش, or stand beside another Gregorian year.
 */
final class HijriYear {

  private static final int LAST = 1600;

  /** Folded: small letters, European digits, no tatweel. */
  private static final Pattern MARKED =
      Pattern.compile(
          "(?<![0-9])(?<year>[0-9]{3,4})"
              + "(?:\\s*[-/]\\s*[0-9]{1,4}|\\s*(?:or|او)\\s*[0-9]{1,4})?"
              + "[\\s\\[\\](){}<>?؟.,،]*"
              + "(?:a\\.?\\s?h|h|ا\\.?\\s?ه|هجري|هجريه|ه)(?!\\p{L})(?![.\\s]*(?:ش|sh))");

  private static final Pattern MARKED_BEFORE =
      Pattern.compile("(?<!\\p{L})a\\.?\\s?h\\.?\\s+(?<year>[0-9]{3,4})(?![0-9])");

  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{3,4}(?![0-9])");

  private HijriYear() {}

  static OptionalInt of(List<ScriptedText> dates) {
    return dates.stream().flatMapToInt(date -> in(date).stream()).findFirst();
  }

  /** The scripts of one statement belong together: one may have one calendar, one the other. */
  private static OptionalInt in(ScriptedText date) {
    var printed =
        Stream.of(date.latin(), date.original())
            .filter(Objects::nonNull)
            .map(ArabicText::fold)
            .toList();
    for (var text : printed) {
      var marked = marked(text);
      if (marked.isPresent()) {
        return marked;
      }
    }
    var numbers =
        printed.stream()
            .flatMap(text -> NUMBER.matcher(text).results())
            .mapToInt(number -> Integer.parseInt(number.group()))
            .toArray();
    return IntStream.of(numbers)
        .filter(year -> year <= LAST)
        .filter(hijri -> IntStream.of(numbers).anyMatch(year -> fellInto(hijri, year)))
        .findFirst();
  }

  private static OptionalInt marked(String printed) {
    for (var pattern : List.of(MARKED, MARKED_BEFORE)) {
      var found = pattern.matcher(printed);
      if (found.find() && Integer.parseInt(found.group("year")) <= LAST) {
        return OptionalInt.of(Integer.parseInt(found.group("year")));
      }
    }
    return OptionalInt.empty();
  }

  /** A Hijri year begins in one Gregorian year and mostly ends in the next. */
  private static boolean fellInto(int hijri, int gregorian) {
    int begins = (int) Math.floor(hijri * 0.970224 + 621.57);
    return gregorian == begins || gregorian == begins + 1;
  }
}
