package org.basra.exchange.library.interlibrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.basra.exchange.library.items.ItemStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InterlibraryPolicyTest {

  /** The state after each step; a dot where it is not the step's turn. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // state          | SHIP    | RECEIVE  | RETURN    | ARRIVE    | REFUSE  | CANCEL
        "BORROWING | REQUESTED | SHIPPED | .        | .         | .         | REFUSED | CANCELLED",
        "BORROWING | SHIPPED   | .       | RECEIVED | .         | .         | .       | .",
        "BORROWING | RECEIVED  | .       | .        | RETURNED  | .         | .       | .",
        "BORROWING | RETURNED  | .       | .        | .         | COMPLETED | .       | .",
        "BORROWING | COMPLETED | .       | .        | .         | .         | .       | .",
        "BORROWING | REFUSED   | .       | .        | .         | .         | .       | .",
        "BORROWING | CANCELLED | .       | .        | .         | .         | .       | .",
        "LENDING   | REQUESTED | SHIPPED | .        | .         | .         | REFUSED | CANCELLED",
        "LENDING   | SHIPPED   | .       | RECEIVED | COMPLETED | .         | .       | .",
        "LENDING   | RECEIVED  | .       | .        | COMPLETED | .         | .       | .",
        "LENDING   | RETURNED  | .       | .        | .         | .         | .       | .",
        "LENDING   | COMPLETED | .       | .        | .         | .         | .       | .",
        "LENDING   | REFUSED   | .       | .        | .         | .         | .       | .",
        "LENDING   | CANCELLED | .       | .        | .         | .         | .       | ."
      })
  void everyStepIsTakenInItsTurnAlone(
      InterlibraryDirection direction,
      InterlibraryStatus at,
      String ship,
      String receive,
      String giveBack,
      String arrive,
      String refuse,
      String cancel) {
    var next = new String[] {ship, receive, giveBack, arrive, refuse, cancel};
    for (var step : InterlibraryStep.values()) {
      var to = next[step.ordinal()];
      assertThat(step.decide(direction, at))
          .as("%s of a %s that is %s", step, direction, at)
          .isEqualTo(
              to.equals(".")
                  ? new StepDecision.OutOfOrder(at)
                  : new StepDecision.Taken(InterlibraryStatus.valueOf(to)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AVAILABLE, false, false, false, Granted",
    "AVAILABLE, true,  true,  true,  OnLoan",
    "AVAILABLE, false, true,  true,  OnTheHoldShelf",
    "AVAILABLE, false, false, true,  AskedFor",
    "IN_REPAIR, true,  true,  true,  NotLendable"
  })
  void theFirstThingInTheWayOfACopyDecides(
      ItemStatus status, boolean onLoan, boolean shelved, boolean askedFor, String decision) {
    var facts = new LendingDecision.Facts(status, onLoan, shelved, askedFor);
    assertThat(LendingDecision.of(facts).getClass().getSimpleName()).isEqualTo(decision);
  }

  @ParameterizedTest
  @EnumSource(value = ItemStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "AVAILABLE")
  void onlyWhatIsLentToReadersGoesToPartners(ItemStatus status) {
    assertThat(LendingDecision.of(new LendingDecision.Facts(status, false, false, false)))
        .isEqualTo(new LendingDecision.NotLendable(status));
  }

  @ParameterizedTest
  @CsvSource({
    "false, ,           Granted",
    "false, 2026-11-24, Granted",
    "false, 2026-11-23, MembershipExpired",
    "true,  2026-11-23, PatronBlocked",
    "true,  ,           PatronBlocked"
  })
  void onlyWhoMayBorrowAsksAPartner(boolean blocked, LocalDate expiresOn, String decision) {
    var today = LocalDate.of(2026, 11, 24);
    assertThat(BorrowingDecision.of(blocked, expiresOn, today).getClass().getSimpleName())
        .isEqualTo(decision);
  }
}
