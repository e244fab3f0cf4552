package org.basra.exchange.library.shelfchecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.basra.exchange.library.items.ItemStatus;
import org.basra.exchange.library.stocktaking.DifferenceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfPolicyTest {

  private final ShelfPolicy policy = new ShelfPolicy("MAIN");

  /** A dot where the catalogue says the same as the shelf. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // status    | belongs | on loan | held  | told
        "AVAILABLE   | MAIN    | false   | false | .",
        "AVAILABLE   | OTHER   | false   | false | MISPLACED",
        "AVAILABLE   | MAIN    | true    | false | ON_LOAN_BUT_HERE",
        "AVAILABLE   | OTHER   | true    | false | ON_LOAN_BUT_HERE",
        "AVAILABLE   | MAIN    | false   | true  | HELD_BUT_HERE",
        "AVAILABLE   | OTHER   | false   | true  | HELD_BUT_HERE",
        "AWAY        | MAIN    | false   | false | AWAY_BUT_HERE",
        "IN_REPAIR   | MAIN    | false   | false | AWAY_BUT_HERE",
        "MISSING     | MAIN    | false   | false | LOST_BUT_HERE",
        "LOST        | MAIN    | false   | false | LOST_BUT_HERE",
        "LOST        | OTHER   | false   | false | LOST_BUT_HERE",
        "WITHDRAWN   | MAIN    | false   | false | WITHDRAWN_BUT_HERE",
        "WITHDRAWN   | OTHER   | false   | false | WITHDRAWN_BUT_HERE"
      })
  void whatBecomesOfAnItemMattersMoreThanWhereItStands(
      ItemStatus status, String location, boolean onLoan, boolean held, String told) {
    var facts = new ShelfPolicy.Facts(status, location, onLoan, held);

    var decision = policy.decide(Optional.of(facts));

    assertThat(decision)
        .isEqualTo(
            told.equals(".")
                ? new ShelfDecision.InPlace()
                : new ShelfDecision.Differs(DifferenceKind.valueOf(told)));
  }

  @Test
  void whatIsNoItemsBarcodeIsToldAsUnknown() {
    assertThat(policy.decide(Optional.empty()).difference())
        .contains(DifferenceKind.UNKNOWN_BARCODE);
  }
}
