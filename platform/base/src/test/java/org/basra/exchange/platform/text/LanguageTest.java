package org.basra.exchange.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest(name = "{0} gets {1}")
  @CsvSource(
      value = {
        "''|ARABIC",
        "ar|ARABIC",
        "ar-IQ|ARABIC",
        "en|ENGLISH",
        "en-GB, ar;q=0.5|ENGLISH",
        "en;q=0.2, ar-PS|ARABIC",
        "fr, en;q=0.1|ENGLISH",
        "fr|ARABIC",
        "*|ARABIC",
        ";;;=|ARABIC"
      },
      delimiter = '|')
  void theFirstLanguageWeSpeakWinsAndArabicIsTheDefault(String header, Language expected) {
    assertThat(Language.preferred(header)).isEqualTo(expected);
  }
}
