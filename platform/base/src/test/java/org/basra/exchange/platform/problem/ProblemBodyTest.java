package org.basra.exchange.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.basra.exchange.platform.text.Language;
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
  void aFailureOfOursTellsNothingOfTheInside() {
    var problem =
        CommonProblem.INTERNAL.because("SELECT * FROM secret").at(ProblemError.body("/x", "y"));

    var body = ProblemBody.of(problem, Language.ENGLISH, "r-1");

    assertThat(body.detail()).isNull();
    assertThat(body.errors()).isEmpty();
  }
}
