package org.basra.exchange.library.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordTest {

  private static SearchWord only(String word) {
    return SearchWord.of(word).getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"فلسطين", "الفلسطينية", "فلسطيني", "فلسطينيين", "والفلسطينيون", "بالفلسطينيات"})
  void aCountryAndItsAdjectiveShareTheirStem(String word) {
    assertThat(only(word).stem()).isEqualTo("فلسطين");
  }

  @ParameterizedTest
  @CsvSource({
    "مكتبة,مكتب",
    "مكتبات,مكتب",
    "المكتبة,مكتب",
    "دار,دار",
    "الله,الل",
    "الى,الي",
    "شعر,شعر"
  })
  void threeLettersRemain(String word, String stem) {
    assertThat(only(word).stem()).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "فلسطين,flstn",
    "filastin,flstn",
    "filasteen,flstn",
    "Filasṭīn,flstn",
    "البصرة,bsr",
    "Baṣrah,bsr",
    "مكتبة,mktb",
    "maktabat,mktb",
    "محمد,mhmd",
    "Muḥammad,mhmd",
    "الشمس,sms",
    "shams,sms",
    "قصائد,qsd",
    "qaṣāʼid,qsd",
    "بيت,bt",
    "bayt,bt"
  })
  void bothScriptsShareTheirConsonants(String word, String skeleton) {
    assertThat(only(word).skeleton()).isEqualTo(skeleton);
  }

  @Test
  void whatHasTooFewConsonantsHasNoSkeleton() {
    assertThat(only("و").skeleton()).isNull();
    assertThat(only("ila").skeleton()).isNull();
  }

  @Test
  void numbersAreTheSameInBothScriptsAndHaveNoSkeleton() {
    assertThat(only("١٩٦٣").folded()).isEqualTo("1963");
    assertThat(only("1963").skeleton()).isNull();
    assertThat(only("20th").skeleton()).isNull();
  }

  @Test
  void aTextFallsApartAtEverythingThatIsNoLetterAndNoDigit() {
    assertThat(SearchWord.of("رجال في الشمس / غسان كنفاني. — 1963; a.b/c_d"))
        .extracting(SearchWord::folded)
        .isEqualTo(List.of("رجال", "في", "الشمس", "غسان", "كنفاني", "1963", "a", "b", "c", "d"));
    assertThat(SearchWord.of("؟! ، — …")).isEmpty();
    assertThat(SearchWord.of("")).isEmpty();
  }

  @Test
  void aMonsterIsCutAndOtherScriptsAreKept() {
    assertThat(only("س".repeat(5000)).folded()).hasSize(100);
    assertThat(SearchWord.of("Москва 東京 😀").stream().map(SearchWord::folded))
        .containsExactly("москва", "東京");
  }
}
