package org.basra.exchange.library.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LendingCalls.ruleAt;
import static org.basra.exchange.library.LendingCalls.step;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.placeHold;
import static org.basra.exchange.library.calendar.CalendarTest.nextOpen;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until when copies wait on the hold shelf, when the calendar changes after the promise. */
@QuarkusTest
class ShelfDatesTest {

  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
  private static final int COPIES = 6;

  @Inject Records records;

  private String place;

  @BeforeEach
  void aPlace() {
    place = place();
  }

  /** Copies wait here for so many open days; each test has a number of its own. */
  private void shelfDays(int days) {
    ruleAt(
        place,
        """
        {"loanDays": 14, "renewals": 2, "loanLimit": 5, "holdLimit": 5, "shelfDays": %d,
         "overdueLimit": 3}
        """
            .formatted(days));
  }

  /** A copy that is out, and those who wait for it. */
  private record Wanted(UUID loan, UUID first, UUID second) {}

  private Wanted wanted() {
    var record = records.create();
    var loan = id(checkOut(itemAt(record, place), patron()).then());
    return new Wanted(loan, waiting(record), waiting(record));
  }

  private static UUID waiting(UUID record) {
    return id(placeHold(record, patron()).then());
  }

  /** A hold whose copy is on the shelf. */
  private UUID ready() {
    var wanted = wanted();
    step(wanted.loan, "returns").then().statusCode(200);
    return wanted.first;
  }

  private static Response cancel(UUID hold) {
    return librarian().post("/v1/holds/%s/cancellations".formatted(hold));
  }

  private static Response read(UUID hold) {
    return librarian().get("/v1/holds/" + hold);
  }

  private static Instant until(UUID hold) {
    return Instant.parse(read(hold).path("shelfUntil"));
  }

  private static LocalDate lastDay(UUID hold) {
    return LocalDate.ofInstant(until(hold), BAGHDAD);
  }

  @Test
  void aCopyWaitsUntilTheNextOpenDayWhereItsLastDayIsClosed() {
    shelfDays(31);
    var hold = ready();
    var given = ready();
    cancel(given).then().statusCode(200);
    var day = lastDay(hold);
    var version = read(hold).header("ETag");

    CalendarTest.close(day.toString(), null)
        .statusCode(201)
        .body("movedDueDates", is(0))
        .body("movedShelfDates", is(2));

    assertThat(until(hold)).isEqualTo(nextOpen(day).atTime(18, 0).atZone(BAGHDAD).toInstant());
    assertThat(read(hold).header("ETag")).isNotEqualTo(version);
    assertThat(lastDay(given)).as("one that has ended").isEqualTo(day);
    CalendarTest.open(day.toString());
    assertThat(lastDay(hold)).as("nothing is taken away again").isEqualTo(nextOpen(day));
  }

  @Test
  void aCopyThatWaitsLongerThanTheClosureStaysAsPromised() {
    shelfDays(36);
    var hold = ready();
    var until = until(hold);
    var before = lastDay(hold).minusDays(1);

    CalendarTest.close(before.toString(), null).statusCode(201).body("movedShelfDates", is(0));

    assertThat(until(hold)).isEqualTo(until);
    CalendarTest.open(before.toString());
  }

  @Test
  void shorterHoursGiveTheReaderTheNextDay() {
    shelfDays(41);
    var hold = ready();
    var day = lastDay(hold);
    var week = given().get("/v1/opening-hours");

    var tag =
        CalendarTest.changeWeek(week.header("ETag"), week.asString().replace("18:00", "14:00"))
            .body("movedShelfDates", greaterThanOrEqualTo(1))
            .extract()
            .header("ETag");

    assertThat(until(hold)).isEqualTo(nextOpen(day).atTime(14, 0).atZone(BAGHDAD).toInstant());
    CalendarTest.changeWeek(tag, week.asString()).body("movedShelfDates", is(0));
  }

  @Test
  void noCopyWaitsUntilTheDayThatIsBeingClosed() {
    shelfDays(46);
    var day = lastDay(ready());
    var out = Stream.generate(this::wanted).limit(COPIES).toList();
    var onTheShelf = Stream.generate(this::wanted).limit(COPIES).toList();
    onTheShelf.forEach(wanted -> step(wanted.loan, "returns").then().statusCode(200));

    var answers =
        Race.of(
            2 * COPIES + 1,
            runner ->
                runner == 2 * COPIES
                    ? CalendarTest.close(day.toString(), null).extract().response()
                    : runner % 2 == 0
                        ? step(out.get(runner / 2).loan, "returns")
                        : cancel(onTheShelf.get(runner / 2).first));

    assertThat(answers.getLast().statusCode()).isEqualTo(201);
    assertThat(answers.subList(0, 2 * COPIES)).extracting(Response::statusCode).containsOnly(200);
    IntStream.range(0, COPIES)
        .mapToObj(i -> Stream.of(out.get(i).first, onTheShelf.get(i).second))
        .flatMap(holds -> holds)
        .forEach(hold -> assertThat(lastDay(hold)).isEqualTo(nextOpen(day)));
    CalendarTest.open(day.toString());
  }
}
