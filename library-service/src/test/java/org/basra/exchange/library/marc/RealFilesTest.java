package org.basra.exchange.library.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealFilesTest {

  private static final Predicate<String> ACCENT = text -> text.contains("\u0301");

  @ParameterizedTest
  @CsvSource({
    "aco/aco-sample-500.marcxml, 500, 0",
    "m2b-princeton-99-mixed-arabic.marcxml, 99, 0",
    "evergreen/badisbns.xml, 10, 0",
    "evergreen/jazz_1k.mrc, 1000, 0",
    "binary-arabic/LeBAU_20210614.mrc, 340, 0",
    "broken/bibdata-three_records_one_bad_utf8.xml, 3, 0",
    "broken/marc4j-bad_leaders_10_11.mrc, 1, 0",
    "broken/marc4j-bad_oversize_field_bad_directory.mrc, 4, 1",
    "broken/marc4j-chabon-missing-datafield-tag.xml, 0, 1",
    "broken/marc4j-pride-and-prejudice-with-many-errors.mrc, 376, 7",
    "broken/pymarc-bad_tag.xml, 1, 0",
    "broken/pymarc-marc.dat, 20, 0"
  })
  void everyRecordHasExactlyOneOutcome(String file, int good, int bad) throws IOException {
    // When
    var outcomes = MarcFiles.parse(file);

    // Then
    var badOnes = outcomes.stream().filter(Parsed.Bad.class::isInstance).map(MarcFiles::bad);
    assertThat(badOnes.map(Parsed.Bad::raw))
        .hasSize(bad)
        .allSatisfy(raw -> assertThat(raw).isNotEmpty());
    assertThat(goodOnes(outcomes).size()).isEqualTo(good);
    assertThat(outcomes.stream().map(Parsed::position))
        .isEqualTo(LongStream.rangeClosed(1, good + bad).boxed().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "aco/aco-sample-500.marcxml",
    "m2b-princeton-99-mixed-arabic.marcxml",
    "evergreen/jazz_1k.mrc",
    "binary-arabic/LeBAU_20210614.mrc",
    "broken/marc4j-pride-and-prejudice-with-many-errors.mrc"
  })
  void whatIsWrittenIsReadBackEqual(String file) throws IOException {
    // Given
    var records = goodOnes(MarcFiles.parse(file));

    // When
    var again = records.stream().map(MarcXmlWriter::toMarcXml).map(MarcXmlParser::parse).toList();

    // Then
    assertThat(again).isEqualTo(records).isNotEmpty();
  }

  @Test
  void arabicFieldsAndTheirLinksAreAllThere() throws IOException {
    // When
    var records = goodOnes(MarcFiles.parse("aco/aco-sample-500.marcxml"));

    // Then
    var first = records.getFirst();
    assertThat(first.controlNumber()).hasValue("001658777");
    assertThat(first.controlNumberIdentifier()).hasValue("NNU");
    assertThat(first.data("245").flatMap(field -> field.all('6'))).containsExactly("880-03");
    assertThat(first.data("880").map(field -> field.first('a').orElseThrow()))
        .anySatisfy(text -> assertThat(text).contains("أخبار"));
  }

  @Test
  void marc8AccentsBecomeUnicode() throws IOException {
    // When
    var records = goodOnes(MarcFiles.parse("evergreen/jazz_1k.mrc"));

    // Then
    assertThat(texts(records))
        .contains("Friendly fire /")
        .noneMatch(text -> text.contains("\uFFFD"));
    var accented = records.stream().filter(r -> texts(List.of(r)).stream().anyMatch(ACCENT));
    assertThat(accented.map(record -> record.leader().charAt(9)))
        .hasSizeGreaterThan(20)
        .containsOnly('a');
  }

  private static List<String> texts(List<MarcRecord> records) {
    return records.stream()
        .flatMap(MarcRecord::dataFields)
        .flatMap(field -> field.subfields().stream().map(Subfield::value))
        .toList();
  }

  private static List<MarcRecord> goodOnes(List<Parsed> outcomes) {
    return outcomes.stream().filter(Parsed.Good.class::isInstance).map(MarcFiles::good).toList();
  }
}
