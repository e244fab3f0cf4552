package org.basra.exchange.library.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.basra.exchange.library.items.ItemType;
import org.basra.exchange.library.patrons.PatronCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

  private static final String MAIN = "BASRA-MAIN";

  /** All rules that can apply to one case, the deciding one of any of them first. */
  private static final List<Conditions> IN_ORDER =
      List.of(
          new Conditions(PatronCategory.STUDENT, ItemType.BOOK, MAIN),
          new Conditions(PatronCategory.STUDENT, ItemType.BOOK, null),
          new Conditions(PatronCategory.STUDENT, null, MAIN),
          new Conditions(PatronCategory.STUDENT, null, null),
          new Conditions(null, ItemType.BOOK, MAIN),
          new Conditions(null, ItemType.BOOK, null),
          new Conditions(null, null, MAIN),
          new Conditions(null, null, null));

  static Stream<List<Conditions>> pairs() {
    return IN_ORDER.stream()
        .flatMap(
            first ->
                IN_ORDER.stream()
                    .skip(IN_ORDER.indexOf(first) + 1L)
                    .map(second -> List.of(first, second)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofTwoRulesThatApplyTheOneThatNamesMoreImportantThingsDecides(List<Conditions> pair) {
    assertThat(Conditions.MOST_SPECIFIC_FIRST.compare(pair.get(0), pair.get(1))).isNegative();
    assertThat(Conditions.MOST_SPECIFIC_FIRST.compare(pair.get(1), pair.get(0))).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theOrderInWhichRulesWereMadeDoesNotMatter(long seed) {
    var random = new Random(seed);
    var some = new ArrayList<>(IN_ORDER.stream().filter(rule -> random.nextBoolean()).toList());
    some.add(IN_ORDER.getLast());
    var expected = some.stream().distinct().toList();
    var shuffled = new ArrayList<>(expected);
    Collections.shuffle(shuffled, random);

    shuffled.sort(Conditions.MOST_SPECIFIC_FIRST);

    assertThat(shuffled).isEqualTo(expected);
  }

  @Test
  void onlyTheRuleWithoutConditionsIsForEverybody() {
    assertThat(IN_ORDER)
        .filteredOn(Conditions::areForEverybody)
        .containsExactly(IN_ORDER.getLast());
  }
}
