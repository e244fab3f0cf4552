package org.basra.exchange.library.stockclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.itemId;
import static org.basra.exchange.library.LendingCalls.itemStep;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LendingCalls.readItem;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.stocktaking.StockTakings.close;
import static org.basra.exchange.library.stocktaking.StockTakings.counted;
import static org.basra.exchange.library.stocktaking.StockTakings.damage;
import static org.basra.exchange.library.stocktaking.StockTakings.giveBack;
import static org.basra.exchange.library.stocktaking.StockTakings.hold;
import static org.basra.exchange.library.stocktaking.StockTakings.lend;
import static org.basra.exchange.library.stocktaking.StockTakings.lose;
import static org.basra.exchange.library.stocktaking.StockTakings.opened;
import static org.basra.exchange.library.stocktaking.StockTakings.scan;
import static org.basra.exchange.library.stocktaking.StockTakings.sendAway;
import static org.basra.exchange.library.stocktaking.StockTakings.withdraw;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.basra.exchange.library.Records;
import org.basra.exchange.library.interlibrary.InterlibraryLoans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Unseen copies for which the catalogue has an explanation; none of them goes missing. */
@QuarkusTest
class AccountedForTest {

  @Inject Records records;

  /** What happens to a copy; its status afterwards. */
  private enum Account {
    ON_LOAN("AVAILABLE", (record, copy) -> lend(copy)),
    RETURNED("AVAILABLE", (record, copy) -> giveBack(lend(copy))),
    ON_THE_HOLD_SHELF("AVAILABLE", StepsOfAHold::wait),
    BACK_FROM_THE_HOLD_SHELF("AVAILABLE", StepsOfAHold::giveUp),
    WITH_A_PARTNER("AWAY", (record, copy) -> sendAway(copy)),
    BACK_FROM_A_PARTNER("AVAILABLE", (record, copy) -> InterlibraryLoans.takeBack(sendAway(copy))),
    IN_REPAIR("IN_REPAIR", (record, copy) -> damage(copy)),
    LOST_BY_A_READER("LOST", (record, copy) -> lose(copy)),
    LOST_AND_FOUND(
        "AVAILABLE",
        (record, copy) -> {
          lose(copy);
          itemStep(copy, "finds", "{}").then().statusCode(200);
        }),
    WITHDRAWN("WITHDRAWN", (record, copy) -> withdraw(copy)),
    MOVED_ELSEWHERE("AVAILABLE", (record, copy) -> move(copy)),
    SCANNED_ELSEWHERE("AVAILABLE", (record, copy) -> scan(opened(place()), copy));

    private final String status;
    private final BiConsumer<UUID, String> step;

    Account(String status, BiConsumer<UUID, String> step) {
      this.status = status;
      this.step = step;
    }
  }

  private static final class StepsOfAHold {

    private static void wait(UUID record, String copy) {
      hold(record, copy);
    }

    private static void giveUp(UUID record, String copy) {
      librarian()
          .post("/v1/holds/%s/cancellations".formatted(hold(record, copy)))
          .then()
          .statusCode(200);
    }
  }

  private static void move(String copy) {
    var id = itemId(copy);
    librarian()
        .header("If-Match", librarian().get("/v1/items/" + id).header("ETag"))
        .body(
            """
            {"location": "%s", "itemType": "BOOK", "condition": "GOOD"}
            """
                .formatted(place()))
        .put("/v1/items/" + id)
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @EnumSource
  void whatHappensAfterTheOpeningKeepsACopyFromGoingMissing(Account account) {
    var record = records.create();
    var place = place();
    var copy = itemAt(record, place);
    var taking = opened(place);
    scan(taking, "SOMETHING").then().statusCode(200);
    assertThat(counted(taking, "MISSING")).isOne();

    account.step.accept(record, copy);

    assertThat(counted(taking, "MISSING")).isZero();
    close(taking).then().statusCode(200);
    assertThat(counted(taking, "MISSING")).isZero();
    readItem(copy).body("status", is(account.status));
  }

  @ParameterizedTest
  @EnumSource
  void whatHappenedBeforeTheOpeningDoesSoOnlyWhileItLasts(Account account) {
    var record = records.create();
    var place = place();
    var copy = itemAt(record, place);
    account.step.accept(record, copy);
    var taking = opened(place);
    scan(taking, "SOMETHING").then().statusCode(200);
    boolean expected =
        switch (account) {
          case RETURNED,
              BACK_FROM_THE_HOLD_SHELF,
              BACK_FROM_A_PARTNER,
              LOST_AND_FOUND,
              SCANNED_ELSEWHERE ->
              true;
          case ON_LOAN,
              ON_THE_HOLD_SHELF,
              WITH_A_PARTNER,
              IN_REPAIR,
              LOST_BY_A_READER,
              WITHDRAWN,
              MOVED_ELSEWHERE ->
              false;
        };
    assertThat(counted(taking, "MISSING")).isEqualTo(expected ? 1 : 0);

    close(taking).then().statusCode(200);

    assertThat(counted(taking, "MISSING")).isEqualTo(expected ? 1 : 0);
    readItem(copy).body("status", is(expected ? "MISSING" : account.status));
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_REPAIR", "LOST_BY_A_READER"})
  void whatIsPutBackAfterTheOpeningWasNotExpected(Account account) {
    var record = records.create();
    var place = place();
    var copy = itemAt(record, place);
    account.step.accept(record, copy);
    var taking = opened(place);
    itemStep(copy, account == Account.IN_REPAIR ? "repairs" : "finds", "{}").then().statusCode(200);
    itemAt(record, place);
    scan(taking, "SOMETHING").then().statusCode(200);

    close(taking).then().statusCode(200).body("expected", is(0));

    assertThat(counted(taking, "MISSING")).isZero();
    readItem(copy).body("status", is("AVAILABLE"));
  }
}
