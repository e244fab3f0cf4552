package org.basra.exchange.library.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.holds.Holds.cancel;
import static org.basra.exchange.library.holds.Holds.fill;
import static org.basra.exchange.library.holds.Holds.giveBack;
import static org.basra.exchange.library.holds.Holds.isAvailable;
import static org.basra.exchange.library.holds.Holds.lent;
import static org.basra.exchange.library.holds.Holds.place;
import static org.basra.exchange.library.holds.Holds.requireReady;
import static org.basra.exchange.library.holds.Holds.status;
import static org.basra.exchange.library.holds.Holds.waiting;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldRaceTest {

  private static final int COPIES = 8;

  @Inject Records records;

  private static List<String> copies(UUID record, int count) {
    return Stream.generate(() -> item(record)).limit(count).toList();
  }

  private static void requireDistinctCopies(List<UUID> holds) {
    assertThat(holds.stream().map(Holds::copy)).doesNotContainNull().doesNotHaveDuplicates();
  }

  @Test
  void aPatronsLimitHoldsWhenAllHoldsArePlacedAtOnce() {
    var reader = patron();
    var titles = Stream.generate(records::create).limit(60).toList();
    titles.forEach(title -> item(title));

    var answers = Race.of(60, runner -> place(titles.get(runner), reader));

    assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(5);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("HOLD_LIMIT_REACHED"));
    librarian().get("/v1/holds?count=true&patronId=" + reader).then().body("total", is(5));
  }

  @Test
  void ofTwentyHoldsOfOnePatronOnOneTitleOneIsPlaced() {
    var reader = patron();
    var title = records.create();
    item(title);

    var answers = Race.of(20, runner -> place(title, reader));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(19)
        .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("HOLD_EXISTS"));
  }

  @RepeatedTest(3)
  void copiesThatComeBackAtOnceGoToDifferentReadersInTheirOrder() {
    var title = records.create();
    var loans = copies(title, COPIES).stream().map(Holds::lent).toList();
    var holds = Stream.generate(() -> waiting(title)).limit(COPIES + 2).toList();

    var answers = Race.of(COPIES, runner -> giveBack(loans.get(runner)));

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    assertThat(holds.subList(0, COPIES))
        .allSatisfy(hold -> assertThat(status(hold)).isEqualTo("READY"));
    assertThat(holds.subList(COPIES, COPIES + 2))
        .allSatisfy(hold -> assertThat(status(hold)).isEqualTo("WAITING"));
    requireDistinctCopies(holds.subList(0, COPIES));
  }

  @RepeatedTest(3)
  void aReturnAndACancellationOfTheFirstAtOnceLoseNoCopy() {
    var copies = new ArrayList<String>();
    var loans = new ArrayList<UUID>();
    var first = new ArrayList<UUID>();
    var second = new ArrayList<UUID>();
    for (int i = 0; i < COPIES; i++) {
      var title = records.create();
      copies.add(item(title));
      loans.add(lent(copies.get(i)));
      first.add(waiting(title));
      second.add(waiting(title));
    }

    var answers =
        Race.of(
            2 * COPIES,
            runner ->
                runner % 2 == 0 ? giveBack(loans.get(runner / 2)) : cancel(first.get(runner / 2)));

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    for (int i = 0; i < COPIES; i++) {
      assertThat(status(first.get(i))).isEqualTo("CANCELLED");
      requireReady(second.get(i), copies.get(i));
    }
  }

  @Test
  void ofTenCancellationsOfOneHoldOneCountsAndItsCopyPassesOnOnce() {
    var title = records.create();
    var copy = item(title);
    var loan = lent(copy);
    var first = waiting(title);
    var second = waiting(title);
    var third = waiting(title);
    giveBack(loan).then().statusCode(200);

    var answers = Race.of(10, runner -> cancel(first));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(9)
        .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("HOLD_ENDED"));
    requireReady(second, copy);
    assertThat(status(third)).isEqualTo("WAITING");
  }

  @RepeatedTest(3)
  void twoLibrariansWhoFetchOneCopyEachServeTwoReaders() {
    var title = records.create();
    var copies = copies(title, 2);
    var holds = IntStream.range(0, 2).mapToObj(i -> waiting(title)).toList();

    Race.of(4, runner -> fill(holds.get(runner / 2), copies.get(runner % 2)));
    holds.forEach(hold -> copies.forEach(copy -> fill(hold, copy)));

    assertThat(holds).allSatisfy(hold -> assertThat(status(hold)).isEqualTo("READY"));
    requireDistinctCopies(holds);
  }

  @Test
  void aBusyQueueLosesNoCopyWhateverHappensAtOnce() {
    var title = records.create();
    var copies = copies(title, COPIES);
    var loans = copies.stream().map(Holds::lent).toList();
    var holds = Stream.generate(() -> waiting(title)).limit(3 * COPIES).toList();

    var answers =
        Race.of(
            3 * COPIES,
            runner ->
                runner < COPIES ? giveBack(loans.get(runner)) : cancel(holds.get(runner - COPIES)));

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    var left = holds.subList(2 * COPIES, 3 * COPIES);
    assertThat(left).allSatisfy(hold -> assertThat(status(hold)).isEqualTo("READY"));
    requireDistinctCopies(left);
    assertThat(copies).noneMatch(copy -> isAvailable(copy));
  }
}
