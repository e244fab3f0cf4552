package org.basra.exchange.aid.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferedTitleTest {

  private static final UUID RECORD = UUID.fromString("01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a");

  private static String description(OfferedTitle title) {
    return OfferedTitle.description(title, RECORD);
  }

  private static OfferedTitle title(String original, String latin) {
    return new OfferedTitle(original, latin);
  }

  @Test
  void aTitleIsToldInItsOwnScriptFirst() {
    assertThat(description(title("رجال في الشمس", "Rijāl fī al-shams"))).isEqualTo("رجال في الشمس");
    assertThat(description(title(null, "Rijāl"))).isEqualTo("Rijāl");
    assertThat(description(title(" ", "Rijāl"))).isEqualTo("Rijāl");
  }

  @Test
  void aTitleThatNobodyKnowsIsItsRecord() {
    assertThat(description(title(null, null))).isEqualTo("record " + RECORD);
    assertThat(description(null)).isEqualTo("record " + RECORD);
  }

  @Test
  void anEndlessTitleIsCutBetweenCharacters() {
    var text = description(title("𐎀".repeat(600), null));
    assertThat(text.codePointCount(0, text.length())).isEqualTo(500);
    assertThat(text).isEqualTo("𐎀".repeat(500));
  }
}
