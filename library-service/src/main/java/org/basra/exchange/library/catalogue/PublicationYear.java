package org.basra.exchange.library.catalogue;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.platform.text.ArabicText;

/**
 * The Gregorian year of publication. Many records give the Hijri year beside it or alone; a number
 * from before printing is taken for Hijri and left to the printed date.
 */
final class PublicationYear {

  private static final int FIRST_PRINTED = 1450;
  private static final int LAST = 2200;
  private static final Pattern FOUR_DIGITS = Pattern.compile("(?<![0-9])[0-9]{4}(?![0-9])");

  private PublicationYear() {}

  /** From 008/07-10, else the first Gregorian year among the printed dates. */
  static OptionalInt of(MarcRecord record, List<ScriptedText> dates) {
    var fixed =
        record.control("008").filter(f -> f.length() >= 11).map(f -> f.substring(7, 11)).stream();
    var printed =
        dates.stream()
            .flatMap(date -> Stream.of(date.latin(), date.original()))
            .filter(text -> text != null)
            .map(ArabicText::fold);
    return Stream.concat(fixed, printed)
        .flatMap(text -> FOUR_DIGITS.matcher(text).results())
        .mapToInt(match -> Integer.parseInt(match.group()))
        .filter(year -> year >= FIRST_PRINTED && year <= LAST)
        .findFirst();
  }
}
