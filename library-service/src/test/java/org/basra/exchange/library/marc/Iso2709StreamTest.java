package org.basra.exchange.library.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Iso2709StreamTest {

  private static final String TITLE = "10\u001fa%s\u001fcx.";

  @Test
  void fieldsIndicatorsAndSubfieldsAreRead() throws IOException {
    // Given
    var file = record('a', utf8("ocm1"), utf8(TITLE.formatted("تاريخ البصرة")));

    // When
    var record = MarcFiles.good(parse(file).getFirst());

    // Then
    assertThat(record.controlNumber()).hasValue("ocm1");
    var title = record.data("245").findFirst().orElseThrow();
    assertThat(title.indicator1()).isEqualTo('1');
    assertThat(title.indicator2()).isEqualTo('0');
    assertThat(title.subfields())
        .containsExactly(new Subfield('a', "تاريخ البصرة"), new Subfield('c', "x."));
  }

  @Test
  void utf8UnderALeaderThatSaysMarc8IsReadAsUtf8() throws IOException {
    // Given
    var file = record(' ', utf8("1"), utf8(TITLE.formatted("فلسطين")));

    // When
    var outcome = (Parsed.Good) parse(file).getFirst();

    // Then
    assertThat(outcome.record().first("245", 'a')).hasValue("فلسطين");
    assertThat(outcome.record().leader().charAt(9)).isEqualTo('a');
    assertThat(outcome.warnings()).singleElement().asString().contains("UTF-8");
  }

  @Test
  void marc8UnderALeaderThatSaysUnicodeIsReadAsMarc8() throws IOException {
    // Given
    var marc8 = TITLE.formatted("pr\u00e2ejug\u00e2es").getBytes(StandardCharsets.ISO_8859_1);

    // When
    var outcome = (Parsed.Good) parse(record('a', utf8("1"), marc8)).getFirst();

    // Then
    assertThat(outcome.record().first("245", 'a')).hasValue("pre\u0301juge\u0301s");
    assertThat(outcome.warnings()).singleElement().asString().contains("MARC-8");
  }

  @Test
  void westernTextUnderALeaderThatSaysUnicodeIsReadAsSuch() throws IOException {
    // Given
    var latin = TITLE.formatted("Östersund i Gävle").getBytes(StandardCharsets.ISO_8859_1);

    // When
    var outcome = (Parsed.Good) parse(record('a', utf8("1"), latin)).getFirst();

    // Then
    assertThat(outcome.record().first("245", 'a')).hasValue("Östersund i Gävle");
    assertThat(outcome.warnings()).singleElement().asString().contains("WINDOWS-1252");
  }

  @Test
  void arabicInAWindowsCodePageIsQuarantinedAndNotGuessed() throws IOException {
    // Given
    var arabic = TITLE.formatted("تاريخ البصرة").getBytes(Charset.forName("windows-1256"));

    // When
    var bad = MarcFiles.bad(parse(record('a', utf8("1"), arabic)).getFirst());

    // Then
    assertThat(bad.fault()).isEqualTo(MarcFault.TEXT_CODING_UNKNOWN);
    assertThat(bad.raw()).containsSubsequence(arabic);
  }

  @Test
  void aWrongDirectoryIsRepairedByTheOrderOfTheFields() throws IOException {
    // Given
    var file = record('a', utf8("ocm1"), utf8(TITLE.formatted("كتاب")));
    file[24 + 12 + 6] = '9';

    // When
    var outcome = (Parsed.Good) parse(file).getFirst();

    // Then
    assertThat(outcome.record().first("245", 'a')).hasValue("كتاب");
    assertThat(outcome.warnings()).singleElement().asString().contains("in their order");
  }

  @Test
  void controlCharactersAreRemovedAndTold() throws IOException {
    // Given
    var file = record('a', utf8("1"), utf8(TITLE.formatted("a\0b\u0007c")));

    // When
    var outcome = (Parsed.Good) parse(file).getFirst();

    // Then
    assertThat(outcome.record().first("245", 'a')).hasValue("abc");
    assertThat(outcome.warnings())
        .containsExactly("Control characters that cannot be stored were removed.");
  }

  @Test
  void eachKindOfDamageCostsOneRecord() throws IOException {
    // Given
    var file = new ByteArrayOutputStream();
    file.write(record('a', utf8("1"), utf8(TITLE.formatted("x"))));
    file.write(utf8("\r\n00026\u001d"));
    file.write(utf8("00026nam a2200025 a 4500\u001e\u001d"));
    file.write(utf8("00049nam a2200049 a 4500abcdefghijkl\u001etext\u001e\u001d"));
    file.write(record('a', utf8("5"), utf8("no subfield")));
    file.write(record('a', utf8("6"), utf8(TITLE.formatted("y"))));
    file.write(utf8("00100nam a22"));

    // When
    var outcomes = parse(file.toByteArray());

    // Then
    assertThat(outcomes).hasSize(7);
    assertThat(MarcFiles.good(outcomes.getFirst()).controlNumber()).hasValue("1");
    assertThat(outcomes.subList(1, 5))
        .extracting(parsed -> MarcFiles.bad(parsed).fault())
        .containsExactly(
            MarcFault.LEADER_MALFORMED,
            MarcFault.RECORD_EMPTY,
            MarcFault.DIRECTORY_MALFORMED,
            MarcFault.FIELD_MALFORMED);
    assertThat(MarcFiles.good(outcomes.get(5)).controlNumber()).hasValue("6");
    assertThat(MarcFiles.bad(outcomes.getLast()).fault()).isEqualTo(MarcFault.RECORD_TRUNCATED);
  }

  @Test
  void anEndlessRecordIsCutAndTheNextOneRead() throws IOException {
    // Given
    var file = new ByteArrayOutputStream();
    file.write(utf8("x".repeat(2 * Iso2709Stream.LONGEST_RECORD)));
    file.write(0x1D);
    file.write(record('a', utf8("2"), utf8(TITLE.formatted("x"))));

    // When
    var outcomes = parse(file.toByteArray());

    // Then
    assertThat(outcomes).hasSize(2);
    var bad = MarcFiles.bad(outcomes.getFirst());
    assertThat(bad.fault()).isEqualTo(MarcFault.RECORD_TOO_LONG);
    assertThat(bad.raw()).hasSize(Iso2709Stream.LONGEST_RECORD);
    assertThat(MarcFiles.good(outcomes.getLast()).controlNumber()).hasValue("2");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<Parsed> parse(byte[] file) throws IOException {
    return MarcFiles.parse(MarcFormat.ISO2709, new ByteArrayInputStream(file));
  }

  /** A record with 001 and 245. */
  private static byte[] record(char coding, byte[] number, byte[] title) throws IOException {
    int base = 24 + 2 * 12 + 1;
    int length = base + number.length + 1 + title.length + 1 + 1;
    var out = new ByteArrayOutputStream();
    out.write(utf8("%05dnam %c22%05d a 4500".formatted(length, coding, base)));
    out.write(utf8("001%04d%05d".formatted(number.length + 1, 0)));
    out.write(utf8("245%04d%05d".formatted(title.length + 1, number.length + 1)));
    out.write(0x1E);
    out.write(number);
    out.write(0x1E);
    out.write(title);
    out.write(0x1E);
    out.write(0x1D);
    return out.toByteArray();
  }
}
