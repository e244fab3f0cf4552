package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardNumberTest {

  @ParameterizedTest
  @CsvSource(
      value = {
        "0-553-26847-3 (pbk.) : | 9780553268478 | 0-553-26847-3 (pbk.) | pbk.",
        "184533213x(hbk.) | 9781845332136 | 184533213x(hbk.) | hbk.",
        "978-1-84533-213-6 | 9781845332136 | 978-1-84533-213-6 |",
        "978 1 84533 213 6 | 9781845332136 | 978 1 84533 213 6 |",
        "٩٧٨-١-٨٤٥٣٣-٢١٣-٦ (مج. ١) | 9781845332136 | ٩٧٨-١-٨٤٥٣٣-٢١٣-٦ (مج. ١) | مج. ١",
        "ISBN 9789777327213 (v. 13) | 9789777327213 | ISBN 9789777327213 (v. 13) | v. 13",
        "979-10-90636-07-1 | 9791090636071 | 979-10-90636-07-1 |"
      },
      delimiter = '|')
  void aGoodIsbnHasThirteenDigits(String read, String value, String printed, String qualifier) {
    assertThat(numbers(read))
        .containsExactly(new Identifier("ISBN", value, printed, true, qualifier));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "0553268474 | 0553268474",
        "978-9953-89-000-x (pbk.) | 978995389000X",
        "8901452100503 | 8901452100503",
        "089542262X295 | 089542262X295",
        "0440487331pbk | 0440487331PBK",
        "JL03022802 set | JL03022802",
        "(pbk.) | (PBK.)",
        "x | X"
      },
      delimiter = '|')
  void aBadIsbnIsKeptAndSaidToBeBad(String read, String value) {
    var number = numbers(read).getFirst();

    assertThat(number.valid()).isFalse();
    assertThat(number.value()).isEqualTo(value);
    assertThat(number.printed()).isEqualTo(read);
  }

  @Test
  void whatTheRecordCallsWrongIsWrongWhateverItsCheckDigit() {
    var numbers =
        StandardNumber.of(
            record(
                field("020", "z", "0553268473", "q", "(paperback)"),
                field("022", "a", "0028-0836", "y", "0028-0837", "z", "2049-3630")));

    assertThat(numbers)
        .containsExactly(
            new Identifier("ISBN", "9780553268478", "0553268473", false, "paperback"),
            new Identifier("ISSN", "00280836", "0028-0836", true, null),
            new Identifier("ISSN", "00280837", "0028-0837", false, null),
            new Identifier("ISSN", "20493630", "2049-3630", false, null));
  }

  @Test
  void bothLengthsOfOneNumberAreOneNumber() {
    var numbers =
        StandardNumber.of(
            record(field("020", "a", "184533213X (hbk.)"), field("020", "a", "9781845332136")));

    assertThat(numbers).extracting(Identifier::value).containsExactly("9781845332136");
  }

  @Test
  void readersFindItByEitherLengthAndByHalvesOfAnIssn() {
    var numbers =
        StandardNumber.of(
            record(field("020", "a", "978-1-84533-213-6"), field("022", "a", "0028-0836")));

    assertThat(numbers.stream().flatMap(StandardNumber::spellings))
        .containsExactly("9781845332136", "184533213X", "00280836", "0028-0836");
  }

  @Test
  void whatWasStoredBeforeNumbersWereCheckedIsCheckedWhenRead() {
    var stored =
        "[{\"type\":\"ISBN\",\"value\":\"184533213X\"},{\"type\":\"ISSN\",\"value\":\"00280837\"}]";

    assertThat(CatalogueJson.identifiers(stored))
        .containsExactly(
            new Identifier("ISBN", "9781845332136", "184533213X", true, null),
            new Identifier("ISSN", "00280837", "00280837", false, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ":"})
  void nothingIsNoNumber(String read) {
    assertThat(numbers(read)).isEmpty();
  }

  @Test
  void ofTheRecordsKnownForBadNumbersEveryNumberIsKept() throws IOException {
    var records = MarcSamples.read("evergreen/badisbns.xml");

    var numbers = records.stream().flatMap(r -> StandardNumber.of(r).stream()).toList();

    assertThat(records).hasSize(10);
    assertThat(numbers.stream().filter(Identifier::valid))
        .extracting(Identifier::value)
        .contains("9780553204308", "9780553268478", "9781845332136");
    assertThat(numbers.stream().filter(number -> !number.valid()))
        .extracting(Identifier::printed)
        .contains("HL00361126", "089542262X295", "4980858214bbd", "978184533213X (hbk.)")
        .contains("8901452100503");
  }

  private static List<Identifier> numbers(String read) {
    return StandardNumber.of(record(field("020", "a", read)));
  }
}
