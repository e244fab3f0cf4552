package org.basra.exchange.library.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.holds.Holds.giveBack;
import static org.basra.exchange.library.holds.Holds.lent;
import static org.basra.exchange.library.holds.Holds.place;
import static org.basra.exchange.library.holds.Holds.read;
import static org.basra.exchange.library.holds.Holds.requireReady;
import static org.basra.exchange.library.holds.Holds.status;
import static org.basra.exchange.library.holds.Holds.waiting;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.platform.transaction.Transactions;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldTransfersTest {

  @Inject Records records;
  @Inject HoldTransfers transfers;
  @Inject EntityManager entities;

  private UUID from;
  private UUID to;

  @BeforeEach
  void twoRecords() {
    from = records.create();
    to = records.create();
  }

  /** As a merge does it: first the copies, then the holds. */
  private void merge() {
    Transactions.retrying(
        () -> {
          entities
              .createNativeQuery("UPDATE item SET record_id = :to WHERE record_id = :from")
              .setParameter("to", to)
              .setParameter("from", from)
              .executeUpdate();
          transfers.move(from, to);
          return to;
        });
  }

  @Test
  void twoQueuesBecomeOneByTheTimeOfTheWish() {
    var loan = lent(item(from));
    item(to);
    var first = waiting(from);
    var second = waiting(to);
    var third = waiting(from);

    merge();

    read(first).body("recordId", is(to.toString())).body("position", is(1));
    read(second).body("position", is(2));
    read(third).body("position", is(3));
    giveBack(loan).then().statusCode(200);
    assertThat(status(first)).isEqualTo("READY");
  }

  @Test
  void whoWaitsTwiceKeepsTheOlderPlace() {
    item(from);
    item(to);
    var reader = patron();
    var later = waiting(from);
    var older = id(place(from, reader).then());
    var newer = id(place(to, reader).then());

    merge();

    assertThat(status(older)).isEqualTo("WAITING");
    assertThat(status(newer)).isEqualTo("CANCELLED");
    assertThat(status(later)).isEqualTo("WAITING");
  }

  @Test
  void aCopyThatWaitsCountsMoreAndASecondOnePassesOn() {
    var one = item(from);
    var other = item(to);
    var loanOfOne = lent(one);
    var loanOfOther = lent(other);
    var greedy = patron();
    var patient = patron();
    var kept = id(place(from, greedy).then());
    var left = id(place(to, greedy).then());
    var next = id(place(from, patient).then());
    giveBack(loanOfOne).then().statusCode(200);
    giveBack(loanOfOther).then().statusCode(200);

    merge();

    requireReady(kept, one);
    assertThat(status(left)).isEqualTo("CANCELLED");
    requireReady(next, other);
  }

  @RepeatedTest(3)
  void copiesThatComeBackDuringAMergeAllReachAReader() {
    var loans = Stream.of(from, from, from, to, to, to).map(record -> lent(item(record))).toList();
    var holds = Stream.of(to, from, to, from, from, to).map(Holds::waiting).toList();

    Race.of(
        loans.size() + 1,
        runner -> {
          if (runner == loans.size()) {
            merge();
          } else {
            giveBack(loans.get(runner)).then().statusCode(200);
          }
          return runner;
        });

    assertThat(holds).allSatisfy(hold -> assertThat(status(hold)).isEqualTo("READY"));
    assertThat(holds.stream().map(Holds::copy)).doesNotHaveDuplicates();
  }

  @Test
  void aReadyHoldIsKeptBeforeAnOlderOneThatWaits() {
    var other = item(to);
    item(from);
    var loan = lent(other);
    var reader = patron();
    var older = id(place(from, reader).then());
    var ready = id(place(to, reader).then());
    giveBack(loan).then().statusCode(200);

    merge();

    requireReady(ready, other);
    assertThat(status(older)).isEqualTo("CANCELLED");
  }
}
