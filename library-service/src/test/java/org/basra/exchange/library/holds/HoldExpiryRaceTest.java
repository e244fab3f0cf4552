package org.basra.exchange.library.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.holds.Holds.giveBack;
import static org.basra.exchange.library.holds.Holds.lent;
import static org.basra.exchange.library.holds.Holds.place;
import static org.basra.exchange.library.holds.Holds.requireReady;
import static org.basra.exchange.library.holds.Holds.status;
import static org.basra.exchange.library.holds.Holds.waiting;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.TestClock;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class HoldExpiryRaceTest {

  private static final int COPIES = 8;
  private static final Duration LATER = Duration.ofDays(20);

  @Inject Records records;
  @Inject HoldExpiry expiry;

  private static List<String> copies(UUID record, int count) {
    return Stream.generate(() -> item(record)).limit(count).toList();
  }

  private static void requireDistinctCopies(List<UUID> holds) {
    assertThat(holds.stream().map(Holds::copy)).doesNotContainNull().doesNotHaveDuplicates();
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

  private record Late(String copy, String other, UUID reader, UUID theirs, UUID next) {}

  /** A copy on the shelf for a reader, while another waits and a copy stands in its place. */
  private Late late() {
    var title = records.create();
    var copy = item(title);
    var other = item(title);
    var loan = lent(copy);
    var reader = patron();
    var late = new Late(copy, other, reader, id(place(title, reader).then()), waiting(title));
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
  void whoTakesAnotherCopyWhileTheirsExpiresLosesNoCopy() {
    var readers = Stream.generate(this::late).limit(COPIES).toList();
    var taken = new ArrayList<Integer>();

    TestClock.after(
        LATER,
        () ->
            taken.addAll(
                Race.of(
                    COPIES + 1,
                    runner ->
                        runner == COPIES
                            ? expiry.run()
                            : checkOut(readers.get(runner).other, readers.get(runner).reader)
                                .statusCode())));

    assertThat(taken.subList(0, COPIES)).containsOnly(201);
    assertThat(readers)
        .allSatisfy(
            late -> {
              assertThat(status(late.theirs)).isIn("FULFILLED", "EXPIRED");
              requireReady(late.next, late.copy);
            });
  }
}
