package org.basra.exchange.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.basra.exchange.platform.text.Language;
import org.basra.exchange.platform.text.LocalizedText;
import org.junit.jupiter.api.Test;

class ProblemBodyTest {

  @Test
  void aRefusalNamesItsKindAndItsPlaceInTheCallersLanguage() {
    var problem =
        CommonProblem.VALIDATION_FAILED
            .because("One value is wrong")
            .at(ProblemError.body("/barcode", "must not be blank"));

    var body = ProblemBody.of(problem, Language.ARABIC, "r-1");

    assertThat(body.type()).isEqualTo("/problems/validation-failed");
    assertThat(body.code()).isEqualTo("VALIDATION_FAILED");
    assertThat(body.title()).isEqualTo("في الطلب قيم غير صالحة");
    assertThat(body.errors()).extracting(ProblemError::pointer).containsExactly("/barcode");
  }

  @Test
  void aSentenceInBothLanguagesIsToldInTheCallers() {
    var problem = CommonProblem.CONFLICT.because(new LocalizedText("الحد 5", "The limit is 5"));

    assertThat(ProblemBody.of(problem, Language.ARABIC, "r-1").detail()).isEqualTo("الحد 5");
    assertThat(ProblemBody.of(problem, Language.ENGLISH, "r-1").detail())
        .isEqualTo("The limit is 5");
    assertThat(problem).hasMessage("The limit is 5");
  }

  @Test
  void aSentenceInOneLanguageIsToldToEverybody() {
    var problem = CommonProblem.CONFLICT.because("The limit is 5");

    assertThat(ProblemBody.of(problem, Language.ARABIC, "r-1").detail())
        .isEqualTo("The limit is 5");
  }

  @Test
  void aFailureOfOursTellsNothingOfTheInside() {
    var problem =
        CommonProblem.INTERNAL.because("SELECT * FROM secret").at(ProblemError.body("/x", "y"));

    var body = ProblemBody.of(problem, Language.ENGLISH, "r-1");

    assertThat(body.detail()).isNull();
    assertThat(body.errors()).isEmpty();
  }
}
