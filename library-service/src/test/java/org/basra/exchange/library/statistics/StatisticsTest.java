package org.basra.exchange.library.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.itemId;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.statistics.Lendings.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test counts in a year of its own, in which nobody else lends. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class StatisticsTest {

  @Inject Records records;
  @Inject Lendings lendings;

  private UUID record;
  private String place;

  @BeforeEach
  void aRecord() {
    record = records.create();
    place = place();
  }

  @Test
  void aLoanBelongsToTheMonthOnTheLibrarysCalendar() {
    var item = lendings.oldItem(record, place, 1950);
    lendings.lend(item, "1950-11-30T20:59:59Z");
    lendings.lendToAForgottenReader(item, "1950-11-30T21:30:00Z");
    lendings.lend(item, "1950-12-31T20:59:59Z");
    lendings.lend(item, "1950-12-31T21:00:00Z");

    read("loans-by-month?from=1950-11-01&to=1951-02-28")
        .body("zone", is("Asia/Baghdad"))
        .body("months.month", contains("1950-11", "1950-12", "1951-01", "1951-02"))
        .body("months.loans", contains(1, 2, 1, 0));
    read("loans-by-month?from=1950-12-01&to=1950-12-31")
        .body("months.month", contains("1950-12"))
        .body("months.loans", contains(2));
    read("loans-by-month?from=1950-12-15&to=1951-01-01").body("months.loans", contains(1, 1));
  }

  @Test
  void loansCountBySubjectAndLanguageOnceForEachOfARecords() {
    lendings.describe(record, "{ara,eng}", "{\"الرواية\",\"=1+1\",\"الرواية\"}");
    var other = records.create();
    lendings.describe(other, "{}", "{\"الرواية\"}");
    var item = lendings.oldItem(record, place, 1955);
    lendings.lend(item, "1955-02-01T10:00:00Z");
    lendings.lend(item, "1955-03-01T10:00:00Z");
    lendings.lend(itemId(itemAt(other, place)), "1955-03-01T10:00:00Z");
    var year = "?from=1955-01-01&to=1955-12-31";

    read("loans-by-subject" + year)
        .body("subjects.subject", contains("الرواية", "=1+1"))
        .body("subjects.loans", contains(3, 2));
    read("loans-by-language" + year)
        .body("languages.language", contains("ara", "eng", "und"))
        .body("languages.loans", contains(2, 2, 1));
  }

  @Test
  void turnoverCountsItemsThatNobodyBorrowed() {
    lendings.describe(record, "{kur}", "{}");
    var busy = lendings.oldItem(record, place, 1960);
    lendings.oldItem(record, place, 1960);
    lendings.oldItem(record, place, 1960);
    var later = itemId(itemAt(record, place));
    lendings.lend(busy, "1960-02-01T10:00:00Z");
    lendings.lend(busy, "1960-03-01T10:00:00Z");
    lendings.lend(busy, "1961-03-01T10:00:00Z");
    assertThat(later).isNotNull();

    for (var dimension :
        new String[][] {{"LOCATION", place}, {"LANGUAGE", "kur"}, {"ITEM_TYPE", "BOOK"}}) {
      var group = "groups.find { it.value == '%s' }.".formatted(dimension[1]);
      var found = read("turnover?from=1960-01-01&to=1960-12-31&by=" + dimension[0]);
      found.body("by", is(dimension[0])).body(group + "loans", is(2));
      if (!dimension[0].equals("ITEM_TYPE")) {
        found
            .body(group + "items", is(3))
            .body(group + "unlentItems", is(2))
            .body(group + "turnover", is(0.67f));
      }
    }
  }

  @Test
  void aWithdrawnItemCountsOnlyWhereItWasLent() {
    var lent = lendings.oldItem(record, place, 1965);
    var unlent = lendings.oldItem(record, place, 1965);
    lendings.lend(lent, "1965-02-01T10:00:00Z");
    for (var item : new String[] {lent, unlent}) {
      lendings.execute(
          "UPDATE item SET status = 'WITHDRAWN', withdrawal_reason = 'WORN_OUT' WHERE id = '%s'"
              .formatted(item));
    }

    read("turnover?by=LOCATION&from=1965-01-01&to=1965-12-31")
        .body("groups.find { it.value == '%s' }.items".formatted(place), is(1));
  }
}
