package org.basra.exchange.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

  private static String matching(String typed, Tier tier) {
    return new TextQuery(QueryParser.parse(typed), Map.of()).matching(tier);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "haifa diary|('haifa') & ('diary')",
        "\"haifa diary\"|('haifa' <-> 'diary')",
        "«رجال في الشمس»|('رجال' <-> 'في' <-> 'الشمس')",
        "\"haifa\"|('haifa')",
        "haifa -diary|('haifa') & !('diary')",
        "haifa -\"old diary\"|('haifa') & !('old' <-> 'diary')",
        "title:haifa|('.haifa')",
        "author:\"ghassan kanafani\"|('ghassan':B <-> 'kanafani':B)",
        "-subject:war peace|('peace') & !('war':C)",
        "a.b/c|('a') & ('b') & ('c')",
        "isbn:978|('isbn') & ('978')",
        "\"never closed|('never') & ('closed')",
        "al-haifa diary|('haifa') & ('diary')",
        "al|('al')",
        "haifa --diary|('haifa') & !('diary')",
        "title: haifa|('title') & ('haifa')",
      })
  void wordsPhrasesExclusionsAndFieldsAreTold(String typed, String query) {
    assertThat(matching(typed, Tier.FOLDED)).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"عنوان:حيفا|('.حيفا')", "مؤلف:كنفاني|(',كنفاني')", "موضوع:حيفا|(';حيفا')"})
  void fieldsHaveArabicNames(String typed, String query) {
    assertThat(matching(typed, Tier.FOLDED)).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource({
    "الفلسطينية,('الفلسطينيه' | '~فلسطين'),('الفلسطينيه' | '~فلسطين' | '=flstn')",
    "filasteen,('filasteen'),('filasteen' | '^flstn')"
  })
  void everyTierFindsAllThatTheOneBeforeFinds(String typed, String stem, String near) {
    assertThat(matching(typed, Tier.STEM)).isEqualTo(stem);
    assertThat(matching(typed, Tier.NEAR)).isEqualTo(near);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "\"\"", "؟!", "«»", "- -"})
  void whatHoldsNoWordHasNoTerm(String typed) {
    assertThat(QueryParser.parse(typed)).isEqualTo(List.of());
  }
}
