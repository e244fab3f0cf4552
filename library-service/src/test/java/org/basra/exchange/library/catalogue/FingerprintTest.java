package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "عائد إلى حيفا, عائد الى حيفا",
    "البصرة, بصره",
    "رجال في الشمس /, رجال في الشمس",
    "«أمّ سعد» : رواية, أم سعد: رواية"
  })
  void twoSpellingsOfOneTitleMeet(String one, String other) {
    assertThat(written(one, "كنفاني، غسان").original())
        .isNotNull()
        .isEqualTo(written(other, "كنفاني، غسان.").original());
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "'Kanafānī, Ghassān', 'Kanafani, Ghassan'",
    "'Kanafānī, Ghassān, 1936-1972', 'Kanafānī, Ghassān'",
    "'al-Sayyāb, Badr Shākir', 'Sayyab, Badr Shakir'"
  })
  void twoSpellingsOfOneAuthorMeet(String one, String other) {
    assertThat(written("Rijāl fī al-shams", one).latin())
        .isNotNull()
        .isEqualTo(written("Rijal fi al-shams", other).latin());
  }

  @Test
  void anotherTitleOrAnotherAuthorIsAnotherKey() {
    var key = written("الأرض", "كنفاني، غسان").original();

    assertThat(key)
        .isNotEqualTo(written("الأرض 2", "كنفاني، غسان").original())
        .isNotEqualTo(written("الأرض", "السياب، بدر شاكر").original())
        .isNotEqualTo(
            Fingerprint.of(Description.of(record(field("245", "a", "الأرض")))).original());
  }

  @Test
  void eachScriptHasItsOwnKey() {
    var both =
        Fingerprint.of(
            Description.of(
                record(
                    field("100", "6", "880-01", "a", "Kanafānī, Ghassān"),
                    field("245", "6", "880-02", "a", "Rijāl fī al-shams"),
                    field("880", "6", "100-01", "a", "كنفاني، غسان"),
                    field("880", "6", "245-02", "a", "رجال في الشمس"))));

    assertThat(both.original()).isEqualTo(written("رجال في الشمس", "كنفاني، غسان").original());
    assertThat(both.latin()).isEqualTo(written("Rijāl fī al-shams", "Kanafānī, Ghassān").latin());
    assertThat(written("رجال في الشمس", "كنفاني، غسان").latin()).isNull();
  }

  @Test
  void aTitleWithoutLettersHasNoKey() {
    var silent = written("...", "Kanafānī, Ghassān");

    assertThat(silent.latin()).isNull();
    assertThat(silent.original()).isNull();
  }

  private static Fingerprint written(String title, String author) {
    return Fingerprint.of(
        Description.of(record(field("100", "a", author), field("245", "a", title))));
  }
}
