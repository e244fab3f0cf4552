package org.basra.exchange.library.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.basra.exchange.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeLetterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 15);

  @Test
  void anArabicLetterRunsFromRightToLeftAndNamesTheDayAsPeopleDo() {
    var letter = NoticeLetter.of(NoticeKind.DUE_SOON, Language.ARABIC, "رجال في الشمس", DAY);

    assertThat(letter.direction()).isEqualTo("rtl");
    assertThat(letter.language()).isEqualTo("ar");
    assertThat(letter.date()).isEqualTo("آخر يوم للإعادة: الثلاثاء ١٥ كانون الأول ٢٠٢٦");
    assertThat(letter.subject()).isEqualTo("تذكير من المكتبة: اقترب موعد الإعادة");
  }

  @Test
  void anEnglishLetterRunsFromLeftToRight() {
    var letter = NoticeLetter.of(NoticeKind.OVERDUE, Language.ENGLISH, "Men in the Sun", DAY);

    assertThat(letter.direction()).isEqualTo("ltr");
    assertThat(letter.date()).isEqualTo("It was due back on Tuesday 15 December 2026");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSubjectTellsNobodyWhatSomebodyReads(Language language) {
    assertThat(NoticeKind.values())
        .extracting(kind -> NoticeLetter.of(kind, language, "A title", DAY).subject())
        .doesNotHaveDuplicates()
        .noneMatch(subject -> subject.contains("A title"))
        .allMatch(subject -> Stream.of("\r", "\n").noneMatch(subject::contains));
  }
}
