package org.basra.exchange.library.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.TestClock;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldRaceTest {

  private static final int COPIES = 8;
  private static final Duration LATER = Duration.ofDays(20);

  @Inject Records records;
  @Inject HoldExpiry expiry;

  private static List<String> copies(UUID record, int count) {
    return Stream.generate(() -> item(record)).limit(count).toList();
  }

  private static void requireDistinctCopies(List<UUID> holds) {
    var shelved =
        holds.stream()
            .map(hold -> Holds.read(hold).extract().<String>path("shelvedItemId"))
            .toList();
    assertThat(shelved).doesNotContainNull().doesNotHaveDuplicates();
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
  void severalExpiryRunsAtOncePassACopyOnOnce() {
    var title = records.create();
    var copies = copies(title, COPIES);
    var loans = copies.stream().map(Holds::lent).toList();
    var late = Stream.generate(() -> waiting(title)).limit(COPIES).toList();
    loans.forEach(loan -> giveBack(loan).then().statusCode(200));
    var next = Stream.generate(() -> waiting(title)).limit(COPIES + 1).toList();

    TestClock.after(LATER, () -> Race.of(4, runner -> expiry.run()));

    assertThat(late).allSatisfy(hold -> assertThat(status(hold)).isEqualTo("EXPIRED"));
    assertThat(next.subList(0, COPIES))
        .allSatisfy(hold -> assertThat(status(hold)).isEqualTo("READY"));
    assertThat(status(next.getLast())).isEqualTo("WAITING");
    requireDistinctCopies(next.subList(0, COPIES));
  }

  private record Late(String copy, UUID reader, UUID theirs, UUID next) {}

  /** A copy on the shelf for a reader, while another waits. */
  private Late late() {
    var title = records.create();
    var copy = item(title);
    var loan = lent(copy);
    var reader = patron();
    var late = new Late(copy, reader, id(place(title, reader).then()), waiting(title));
    giveBack(loan).then().statusCode(200);
    return late;
  }

  private int checkOutOrExpire(List<Late> readers, int runner) {
    return runner == readers.size()
        ? expiry.run()
        : checkOut(readers.get(runner).copy, readers.get(runner).reader).statusCode();
  }

  @RepeatedTest(3)
  void theReaderAtTheDeskAndTheExpiryDoNotBothGetTheCopy() {
    var readers = Stream.generate(this::late).limit(COPIES).toList();
    var answers = new ArrayList<Integer>();

    TestClock.after(
        LATER,
        () -> answers.addAll(Race.of(COPIES + 1, runner -> checkOutOrExpire(readers, runner))));

    for (int i = 0; i < COPIES; i++) {
      if (answers.get(i) == 201) {
        assertThat(status(readers.get(i).theirs)).isEqualTo("FULFILLED");
        assertThat(status(readers.get(i).next)).isEqualTo("WAITING");
      } else {
        assertThat(answers.get(i)).isEqualTo(409);
        assertThat(status(readers.get(i).theirs)).isEqualTo("EXPIRED");
        requireReady(readers.get(i).next, readers.get(i).copy);
      }
    }
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
