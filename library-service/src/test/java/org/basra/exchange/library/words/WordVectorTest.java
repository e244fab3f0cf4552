package org.basra.exchange.library.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordVectorTest {

  @Test
  void wordsSideBySideInATitleArePairsWhateverArticleStandsBetween() {
    var vector = new WordVector().add("Kitāb al-sūalāt fī", WordField.TITLE).toString();

    assertThat(vector)
        .contains("'_kitab_sualat'", "'_sualat_fi'")
        .doesNotContain("_al_", "_kitab_al");
  }

  @Test
  void namesHaveNoPairs() {
    assertThat(new WordVector().add("غسان كنفاني", WordField.CONTRIBUTOR).toString())
        .doesNotContain("_");
  }

  @Test
  void aRomanisationAloneIsFoundByItsConsonants() {
    assertThat(new WordVector().add(null, "filasṭīn", WordField.TITLE).toString())
        .contains("'filastin'", "'=flstn'");
  }

  @Test
  void besideItsOriginalARomanisationIsFoundAsItIsWritten() {
    var vector = new WordVector().add("فلسطين", "filasṭīn", WordField.TITLE).toString();

    assertThat(vector).contains("'filastin'", "'فلسطين'", "'^flstn'").doesNotContain("'=flstn'");
  }
}
