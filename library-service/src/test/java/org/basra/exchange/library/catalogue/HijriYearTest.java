package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basra.exchange.platform.text.ArabicText;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HijriYearTest {

  private static final Logger LOG = Logger.getLogger(HijriYearTest.class);
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])[0-9]{4}(?![0-9])");

  @ParameterizedTest
  @CsvSource(
      value = {
        "1382 [1962 or 1963] | 1382",
        "١٣٨٢ هـ | 1382",
        "١٣٨٢ [١٩٦٢] | 1382",
        "1341 H. = 1923 M. | 1341",
        "1341 [هـ.] = 1923 [م.] | 1341",
        "1341هـ.، [1923؟ م.] | 1341",
        "[1380 h., 1960 m.] | 1380",
        "1380-1382 H. = 1960-1962 M. | 1380",
        "1305 or 1306 H. | 1305",
        "1382h [i.e. 1962 or 1963] | 1382",
        "A.H. 1382 [1962] | 1382",
        "1382 A.H. [1962 A.D.] | 1382",
        "1351 ا.ه. [1932] | 1351",
        "1400 هجرية | 1400",
        "1300 [1882/1883] | 1300",
        "1327 [i.e. 1329] [1911] | 1329",
        "[1896] 1313 | 1313"
      },
      delimiter = '|')
  void aHijriYearIsMarkedOrStandsBesideItsGregorianYear(String printed, int year) {
    assertThat(of(printed)).hasValue(year);
  }

  @Test
  void theOtherScriptMayHaveTheOtherCalendar() {
    var record =
        record(
            field("260", "6", "880-01", "c", "1949."), field("880", "6", "260-01", "c", "١٣٦٨."));

    assertThat(Description.of(record).hijriYear()).hasValue(1368);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1963.",
        "1341",
        "1963 [1964]",
        "1380 [2001 or 2002]",
        "1341 ه.ش. [1962]",
        "1380 هجري شمسي",
        "[196-?]",
        "1382 [1923]",
        "1900 Hachette",
        "[date of publication not identified]"
      })
  void nothingElseIsTakenForOne(String printed) {
    assertThat(of(printed)).isEmpty();
  }

  @Test
  void realRecordsThatPrintBothCalendarsAreRecognised() throws IOException {
    var both =
        MarcSamples.read("aco/aco-a.marcxml.gz").stream()
            .map(Description::of)
            .filter(description -> printsBoth(description.dates()))
            .toList();
    var lunar = both.stream().filter(d -> !isSolar(d.dates())).toList();
    long recognised = lunar.stream().filter(d -> d.hijriYear().isPresent()).count();

    LOG.infof(
        "%d records with both calendars, %d of them not of Iran's: %d recognised",
        both.size(), lunar.size(), recognised);
    assertThat(both).hasSizeGreaterThan(2000);
    assertThat((double) recognised / lunar.size()).isGreaterThan(0.97);
  }

  @Test
  void noRealYearIsFarFromTheGregorianOne() throws IOException {
    var both =
        MarcSamples.read("aco/aco-a.marcxml.gz").stream()
            .map(Description::of)
            .filter(d -> d.hijriYear().isPresent() && d.year().isPresent())
            .toList();
    var apart =
        both.stream()
            .filter(
                d ->
                    Math.abs(d.hijriYear().getAsInt() * 0.970224 + 621.57 - d.year().getAsInt())
                        > 3)
            .toList();

    LOG.infof("%d of %d are apart", apart.size(), both.size());
    assertThat((double) apart.size() / both.size()).isLessThan(0.05);
  }

  /** A year before 1450 and one behind it, which no record prints for another reason. */
  private static boolean printsBoth(List<ScriptedText> dates) {
    var years = years(dates);
    return years.stream().anyMatch(y -> y < 1450) && years.stream().anyMatch(y -> y > 1450);
  }

  /** The calendar of Iran counts the years of the sun. */
  private static boolean isSolar(List<ScriptedText> dates) {
    var years = years(dates);
    return years.stream().anyMatch(y -> years.contains(y + 621) || years.contains(y + 622));
  }

  private static List<Integer> years(List<ScriptedText> dates) {
    return dates.stream()
        .flatMap(date -> Stream.of(String.valueOf(date.latin()), "" + date.original()))
        .flatMap(text -> YEAR.matcher(ArabicText.fold(text)).results())
        .map(match -> Integer.valueOf(match.group()))
        .toList();
  }

  private static OptionalInt of(String printed) {
    return Description.of(record(field("260", "c", printed))).hijriYear();
  }
}
