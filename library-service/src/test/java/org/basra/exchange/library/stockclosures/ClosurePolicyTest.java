package org.basra.exchange.library.stockclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.basra.exchange.library.items.ItemStatus;
import org.basra.exchange.library.stockclosures.ItemDecision.ComesBack;
import org.basra.exchange.library.stockclosures.ItemDecision.GoesMissing;
import org.basra.exchange.library.stockclosures.ItemDecision.Reason;
import org.basra.exchange.library.stockclosures.ItemDecision.Stays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosurePolicyTest {

  private static final UUID ITEM = UUID.randomUUID();

  private final ClosurePolicy policy = new ClosurePolicy("MAIN");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // status   | belongs | on loan | held  | seen  | in hand | what becomes of it
        "AVAILABLE  | MAIN    | false   | false | false | false   | MISSING",
        "AVAILABLE  | MAIN    | false   | false | true  | false   | SEEN",
        "AVAILABLE  | MAIN    | true    | false | false | false   | ON_LOAN",
        "AVAILABLE  | MAIN    | false   | true  | false | true    | ON_THE_HOLD_SHELF",
        "AVAILABLE  | MAIN    | false   | false | false | true    | IN_HAND_SINCE",
        "AVAILABLE  | OTHER   | false   | false | false | false   | MOVED",
        "AWAY       | MAIN    | false   | false | false | false   | NOT_LENT",
        "IN_REPAIR  | MAIN    | false   | false | false | true    | NOT_LENT",
        "MISSING    | MAIN    | false   | false | false | false   | NOT_LENT",
        "LOST       | MAIN    | false   | false | false | true    | NOT_LENT",
        "WITHDRAWN  | MAIN    | false   | false | false | false   | NOT_LENT"
      })
  void onlyWhatNobodyCanAccountForGoesMissing(
      ItemStatus status,
      String location,
      boolean onLoan,
      boolean held,
      boolean seen,
      boolean inHand,
      String outcome) {
    var facts =
        new ClosurePolicy.Facts(ITEM, status, location, onLoan, held, seen, inHand, false, false);

    assertThat(policy.decide(facts))
        .isEqualTo(
            outcome.equals("MISSING") ? new GoesMissing() : new Stays(Reason.valueOf(outcome)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // status   | belongs | lost again | comes back
        "LOST       | MAIN    | false      | true",
        "LOST       | OTHER   | false      | true",
        "LOST       | MAIN    | true       | false",
        "MISSING    | MAIN    | false      | true",
        "AVAILABLE  | MAIN    | false      | false",
        "AWAY       | MAIN    | false      | false",
        "IN_REPAIR  | MAIN    | false      | false",
        "WITHDRAWN  | MAIN    | false      | false"
      })
  void whatWasLostAndIsSeenComesBackUnlessThatIsSettled(
      ItemStatus status, String location, boolean lostAgain, boolean back) {
    var facts =
        new ClosurePolicy.Facts(ITEM, status, location, false, false, true, true, true, lostAgain);

    assertThat(policy.decide(facts)).isEqualTo(back ? new ComesBack() : new Stays(Reason.SETTLED));
  }
}
