package org.basra.exchange.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EverydaySpellingTest {

  @ParameterizedTest
  @CsvSource({
    "محاكم الأحداث والمدارس الإصلاحية /, محاكم الاحداث والمدارس الاصلاحيه",
    "آثار مدينة البصرة, اثار مدينه البصره",
    "مُوسِيقَى الشِّعر, موسيقي الشعر",
    "الـعـراق, العراق",
    "رجال في الشمس, رجال في الشمس",
  })
  void aTitleIsTypedWithoutSignsAndWithTheNearestKey(String title, String typed) {
    assertThat(EverydaySpelling.of(title)).isEqualTo(typed);
  }
}
