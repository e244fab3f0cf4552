package org.basra.exchange.library.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.LendingCalls.ruleAt;
import static org.basra.exchange.library.LendingCalls.step;
import static org.basra.exchange.library.LendingCalls.terms;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.calendar.CalendarTest.nextOpen;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Due dates when the calendar changes after the check-out. */
@QuarkusTest
class DueDatesTest {

  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

  @Inject Records records;

  private UUID record;

  @BeforeEach
  void aRecord() {
    record = records.create();
  }

  private UUID lend(String place) {
    return id(checkOut(itemAt(record, place), patron()).then());
  }

  private static Instant due(UUID loan) {
    return Instant.parse(librarian().get("/v1/loans/" + loan).path("dueAt"));
  }

  private static LocalDate dueDay(UUID loan) {
    return LocalDate.ofInstant(due(loan), BAGHDAD);
  }

  @Test
  void loansThatFallDueOnADayThatIsClosedBecomeDueOnTheNextOpenDay() {
    var place = place();
    ruleAt(place, terms(97, 2, 5, 3));
    var open = lend(place);
    var back = lend(place);
    step(back, "returns").then().statusCode(200);
    var day = dueDay(open);

    CalendarTest.close(day.toString(), null).statusCode(201).body("movedDueDates", is(1));

    assertThat(dueDay(open)).isEqualTo(nextOpen(day));
    assertThat(dueDay(back)).isEqualTo(day);
    CalendarTest.open(day.toString());
    assertThat(dueDay(open)).as("nothing is taken away again").isEqualTo(nextOpen(day));
  }

  @Test
  void aHolidayOfSeveralDaysMovesAllThatFallDueInIt() {
    var place = place();
    ruleAt(place, terms(150, 2, 5, 3));
    var loan = lend(place);
    var first = dueDay(loan).minusDays(1);
    var last = first.plusDays(3);

    CalendarTest.close(first.toString(), last.toString())
        .statusCode(201)
        .body("movedDueDates", is(1));

    assertThat(dueDay(loan)).isEqualTo(nextOpen(last));
    assertThat(dueDay(lend(place))).as("a new loan").isEqualTo(nextOpen(last));
    Stream.iterate(first, day -> day.plusDays(1))
        .limit(4)
        .forEach(day -> CalendarTest.open(day.toString()));
  }

  @Test
  void whoeverCouldNotComeInTimeAfterHoursWereShortenedGetsTheNextDay() {
    var place = place();
    ruleAt(place, terms(60, 2, 5, 3));
    var loan = lend(place);
    var day = dueDay(loan);
    var week = given().get("/v1/opening-hours");
    var shorter = week.asString().replace("18:00", "14:00");

    var tag =
        CalendarTest.changeWeek(week.header("ETag"), shorter)
            .body("movedDueDates", greaterThanOrEqualTo(1))
            .extract()
            .header("ETag");

    assertThat(due(loan)).isEqualTo(nextOpen(day).atTime(14, 0).atZone(BAGHDAD).toInstant());
    CalendarTest.changeWeek(tag, week.asString()).body("movedDueDates", is(0));
  }

  @Test
  void noLoanEverFallsDueOnTheDayThatIsBeingClosed() {
    var place = place();
    ruleAt(place, terms(200, 2, 5, 3));
    var day = dueDay(lend(place));
    var barcodes = Stream.generate(() -> itemAt(record, place)).limit(30).toList();
    var patrons = Stream.generate(LibraryCalls::patron).limit(30).toList();

    var answers =
        Race.of(
            31,
            runner ->
                runner == 15
                    ? CalendarTest.close(day.toString(), null).extract().response()
                    : checkOut(barcodes.get(runner % 30), patrons.get(runner % 30)));

    assertThat(answers.get(15).statusCode()).isEqualTo(201);
    assertThat(answers)
        .filteredOn(answer -> answer.path("checkedOutAt") != null)
        .isNotEmpty()
        .allSatisfy(
            answer ->
                assertThat(dueDay(UUID.fromString(answer.path("id")))).isEqualTo(nextOpen(day)));
    CalendarTest.open(day.toString());
  }
}
