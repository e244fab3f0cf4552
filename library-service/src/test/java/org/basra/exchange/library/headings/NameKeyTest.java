package org.basra.exchange.library.headings;

import static org.assertj.core.api.Assertions.assertThat;

import org.basra.exchange.library.catalogue.ContributorKind;
import org.basra.exchange.library.catalogue.Heading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource(
      value = {
        "Kanafānī, Ghassān | 1936-1972 | P kanafani ghassan 1936 1972",
        "Kanafani,  Ghassan. | 1936-1972, | P kanafani ghassan 1936 1972",
        "كنفانى، غسّان | ١٩٣٦-١٩٧٢ | P كنفاني غسان 1936 1972",
        "ʻAbd al-Raḥmān | | P abd al rahman",
        "?! | | P ?!"
      },
      delimiter = '|')
  void spellingsOfOneNameHaveOneKey(String name, String dates, String key) {
    assertThat(NameKey.of(ContributorKind.PERSON, new Heading.Form(name, dates))).isEqualTo(key);
  }

  @Test
  void aPersonIsNoBodyOfTheSameName() {
    var name = new Heading.Form("Dār al-Hilāl", null);

    assertThat(NameKey.of(ContributorKind.BODY, name)).isEqualTo("B dar al hilal");
    assertThat(NameKey.of(ContributorKind.MEETING, name)).isEqualTo("M dar al hilal");
  }

  @Test
  void aMonstrousNameHasAKeyThatAnIndexHolds() {
    var one = NameKey.of(ContributorKind.BODY, new Heading.Form("ن𐎀".repeat(5000), null));
    var other = NameKey.of(ContributorKind.BODY, new Heading.Form("ن𐎀".repeat(5001), null));

    assertThat(one).hasSizeLessThan(350).isNotEqualTo(other);
    assertThat(NameKey.sortKey("ن𐎀".repeat(5000))).hasSizeLessThanOrEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "1936-1972 | 1936,1972",
        "١٩٣٦- | 1936",
        "active 16th century |",
        "d. 276 or 277 | 276,277"
      },
      delimiter = '|')
  void yearsAreWhatTellsNamesakesApart(String dates, String years) {
    var expected = years == null ? new Integer[0] : numbers(years);

    assertThat(NameKey.years(dates)).containsExactly(expected);
  }

  private static Integer[] numbers(String years) {
    return java.util.stream.Stream.of(years.split(","))
        .map(Integer::valueOf)
        .toArray(Integer[]::new);
  }
}
