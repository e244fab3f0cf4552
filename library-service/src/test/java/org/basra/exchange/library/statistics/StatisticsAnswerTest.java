package org.basra.exchange.library.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.statistics.Lendings.ALL;
import static org.basra.exchange.library.statistics.Lendings.read;
import static org.basra.exchange.library.statistics.Lendings.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestStack;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class StatisticsAnswerTest {

  @Inject Records records;
  @Inject Lendings lendings;

  @Test
  void tablesAreForSpreadsheetsAndCalculateNothing() {
    var record = records.create();
    lendings.describe(record, "{ara}", "{\"=HYPERLINK(1)\",\"قال \\\"نعم\\\", ثم\"}");
    lendings.lend(lendings.oldItem(record, place(), 1970), "1970-02-01T10:00:00Z");
    var year = "?from=1970-01-01&to=1970-12-31";

    var table =
        given()
            .auth()
            .oauth2(Tokens.role("auditor"))
            .accept("text/csv")
            .get(ALL + "loans-by-subject" + year)
            .then()
            .statusCode(200)
            .header("Content-Type", is("text/csv;charset=UTF-8"))
            .header("Vary", containsString("Accept"))
            .extract()
            .asByteArray();

    assertThat(new String(table, StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFF\"subject\",\"loans\"\r\n\"'=HYPERLINK(1)\",\"1\"\r\n"
                + "\"قال \"\"نعم\"\", ثم\",\"1\"\r\n");
  }

  @Test
  void everyStatisticIsATableToo() {
    var year = "?from=1970-01-01&to=1970-12-31";
    for (var path : new String[] {"loans-by-month", "loans-by-language", "turnover"}) {
      given()
          .auth()
          .oauth2(Tokens.role("admin"))
          .accept("text/csv")
          .get(ALL + path + year + (path.equals("turnover") ? "&by=ITEM_TYPE" : ""))
          .then()
          .statusCode(200)
          .body(containsString("\"loans\""));
    }
    given()
        .auth()
        .oauth2(Tokens.role("admin"))
        .accept("image/png")
        .get(ALL + "loans-by-month" + year)
        .then()
        .statusCode(406);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?to=2026-01-01",
        "?from=yesterday&to=2026-01-01",
        "?from=%2B999999999-01-01&to=2026-01-01",
        "?from=1899-12-31&to=1900-01-01",
        "?from=2026-02-30&to=2026-03-01"
      })
  void aPeriodHasAFirstDay(String query) {
    refused("loans-by-month" + query).body("errors.parameter", contains("from"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?from=2026-01-01",
        "?from=2026-01-01&to=",
        "?from=2026-01-02&to=2026-01-01",
        "?from=2021-01-01&to=2026-01-01",
        "?from=2199-01-01&to=2200-01-01"
      })
  void aPeriodEndsWithinFiveYears(String query) {
    for (var path : new String[] {"loans-by-month", "loans-by-subject", "loans-by-language"}) {
      refused(path + query).body("errors.parameter", contains("to"));
    }
    refused("turnover" + query + "&by=LOCATION").body("errors.parameter", contains("to"));
  }

  @Test
  void turnoverIsByOneOfThree() {
    refused("turnover?from=2026-01-01&to=2026-01-31").body("errors.parameter", hasItem("by"));
    refused("turnover?from=2026-01-01&to=2026-01-31&by=PATRON");
    read("turnover?from=2021-01-01&to=2025-12-31&by=LOCATION");
  }

  @Test
  void everyStatisticIsOneStatement() {
    var year = "?from=1975-01-01&to=1975-12-31&by=LANGUAGE";
    for (var path :
        new String[] {"loans-by-month", "loans-by-subject", "loans-by-language", "turnover"}) {
      assertThat(SqlStatements.fewestDuring("library", () -> read(path + year)))
          .as(path)
          .isEqualTo(1);
    }
  }

  @Test
  void readersAreToldNoStatistics() {
    given()
        .auth()
        .oauth2(Tokens.role("member"))
        .get(ALL + "loans-by-month?from=2026-01-01&to=2026-01-31")
        .then()
        .statusCode(403);
    given().get(ALL + "turnover").then().statusCode(401);
  }
}
