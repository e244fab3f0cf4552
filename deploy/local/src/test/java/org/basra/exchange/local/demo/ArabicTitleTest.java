package org.basra.exchange.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basra.exchange.local.story.StoryFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArabicTitleTest {

  private static final String RECORD =
      """
      <record><controlfield tag="001">%s</controlfield>
        <datafield tag="880"><subfield code="6">100-01</subfield>
          <subfield code="a">أحمد بن أبي أصيبعة الطبيب</subfield></datafield>
        <datafield tag="880"><subfield code="6">245-02</subfield>
          <subfield code="a">%s</subfield></datafield></record>
      """;

  @TempDir Path folder;

  @Test
  void theFirstTitleThatEverydaySpellingChangesTwiceIsPicked() throws IOException {
    var file =
        write(
            RECORD.formatted("a1", "رجال في الشمس")
                + RECORD.formatted("a2", "أرض البرتقال الحزينة"));

    var picked = ArabicTitle.pick(file);

    assertThat(picked).isEqualTo(new ArabicTitle("a2", "أرض البرتقال الحزينة"));
  }

  @Test
  void aFileWithoutSuchATitleIsNamed() throws IOException {
    var file = write(RECORD.formatted("a1", "رجال في الشمس"));

    assertThatThrownBy(() -> ArabicTitle.pick(file))
        .isInstanceOf(StoryFailure.class)
        .hasMessageContaining(file.toString());
  }

  private Path write(String records) throws IOException {
    return Files.writeString(
        folder.resolve("file.marcxml"), "<collection>" + records + "</collection>");
  }
}
