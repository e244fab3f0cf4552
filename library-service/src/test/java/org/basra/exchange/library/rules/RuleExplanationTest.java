package org.basra.exchange.library.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basra.exchange.library.items.ItemType;
import org.basra.exchange.library.patrons.PatronCategory;
import org.basra.exchange.platform.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleExplanationTest {

  private static final Terms TERMS = new Terms(21, 2, 5, 5, 7, 3);
  private static final CirculationRule EVERYBODY = new CirculationRule(null, null, null, TERMS);

  @ParameterizedTest
  @CsvSource(
      value = {
        "STUDENT;BOOK;MAIN;قاعدة الطلبة، الكتب، الموقع MAIN;the rule for students, books, location MAIN",
        ";REFERENCE;;قاعدة جميع القرّاء، المراجع، جميع المواقع;"
            + "the rule for all readers, reference works, all locations",
        ";;;القاعدة العامة للجميع;the rule for everybody"
      },
      delimiter = ';')
  void aRuleIsCalledByWhatItNames(
      PatronCategory category, ItemType type, String location, String ar, String en) {
    assertThat(new CirculationRule(category, type, location, TERMS).name())
        .isEqualTo(new LocalizedText(ar, en));
  }

  @ParameterizedTest
  @EnumSource(PatronCategory.class)
  void everyCategoryHasAWordInBothLanguages(PatronCategory category) {
    var name = new CirculationRule(category, null, null, TERMS).name();

    assertThat(name.ar()).doesNotContain("null").doesNotContain("جميع القرّاء");
    assertThat(name.en()).doesNotContain("null").doesNotContain("all readers");
  }

  @ParameterizedTest
  @EnumSource(ItemType.class)
  void everyKindOfItemHasAWordInBothLanguages(ItemType type) {
    var name = new CirculationRule(null, type, null, TERMS).name();

    assertThat(name.ar()).doesNotContain("null").doesNotContain("جميع المواد");
    assertThat(name.en()).doesNotContain("null").doesNotContain("all items");
  }

  @Test
  void eachRuleSaysWhyItDecidesOrGivesWay() {
    var students = new CirculationRule(PatronCategory.STUDENT, null, null, TERMS);
    var books = new CirculationRule(null, ItemType.BOOK, null, TERMS);

    var explanation = RuleExplanation.of(List.of(students, books, EVERYBODY));

    assertThat(explanation.deciding().id()).isEqualTo(students.id());
    assertThat(explanation.applying())
        .extracting(one -> one.because().en())
        .containsExactly(
            "It decides because it is the most specific that applies: it names the reader's"
                + " category",
            "It applies too, but the deciding rule names the reader's category and this one does"
                + " not",
            "It applies too, but the deciding rule names the reader's category and this one does"
                + " not");
    assertThat(explanation.applying())
        .extracting(one -> one.because().ar())
        .first()
        .isEqualTo("هي الحاسمة لأنها أخص القواعد المنطبقة، إذ تحدد فئة المستعير");
    assertThat(explanation.applying())
        .extracting(RuleExplanation.ApplyingRule::decides)
        .containsExactly(true, false, false);
  }

  @Test
  void theFirstConditionThatMakesTheDifferenceIsTold() {
    var all = new CirculationRule(PatronCategory.STUDENT, ItemType.BOOK, "MAIN", TERMS);
    var noPlace = new CirculationRule(PatronCategory.STUDENT, ItemType.BOOK, null, TERMS);
    var noType = new CirculationRule(PatronCategory.STUDENT, null, "MAIN", TERMS);

    var explanation = RuleExplanation.of(List.of(all, noPlace, noType));

    assertThat(explanation.applying())
        .extracting(one -> one.because().en())
        .element(1)
        .asString()
        .contains("names the location");
    assertThat(explanation.applying())
        .extracting(one -> one.because().en())
        .element(2)
        .asString()
        .contains("names the kind of item");
  }

  @Test
  void aRuleThatAppliesAloneSaysSo() {
    assertThat(RuleExplanation.of(List.of(EVERYBODY)).applying())
        .extracting(RuleExplanation.ApplyingRule::because)
        .containsExactly(
            new LocalizedText(
                "هي القاعدة الوحيدة المنطبقة", "It decides because no other rule applies"));
  }
}
