package org.basra.exchange.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FilledFormTest {

  @Test
  void theDemoFormIsFilledInWithItsOwnQuestions() {
    var filled = FilledForm.ofDemo();

    var questions = filled.form().required("schema").required("properties");
    assertThat(filled.hasty().fieldNames()).toIterable().allMatch(questions::has);
    assertThat(filled.careful().fieldNames()).toIterable().allMatch(questions::has);
  }

  @Test
  void theRealFormStandsOnItsOwnAndHasArabicLabels() {
    var folder = Path.of(shared()).resolve("applications/forms-simpler-grants");
    assumeTrue(Files.exists(folder), "the real forms are not at hand");

    var filled = RealForm.in(folder);

    assertThat(filled.form().toString()).doesNotContain("$ref");
    assertThat(filled.form().at("/schema/properties/contact_person/required").size()).isEqualTo(2);
    assertThat(
            filled.form().required("labels").path("/contact_person/last_name").path("ar").asText())
        .isEqualTo("اسم العائلة");
  }

  private static String shared() {
    return System.getenv().getOrDefault("EXCHANGE_SHARED_DATA", "../../../shared/data");
  }
}
