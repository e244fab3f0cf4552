package org.basra.exchange.library.readinglists;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadingListReadTest {

  @Inject Records records;

  private static String entriesOf(UUID list) {
    return "%s/%s/entries".formatted(ReadingLists.PATH, list);
  }

  @Test
  void readersSeeWhatStandsOnTheShelfNow() {
    var away = records.create();
    var none = records.create();
    checkOut(item(away), patron()).then().statusCode(201);
    item(away);
    var list = ReadingLists.published(away);
    ReadingLists.add(list, none).then().statusCode(200);

    given()
        .get(entriesOf(list) + "?count=true")
        .then()
        .statusCode(200)
        .body("total", is(2))
        .body("items.position", contains(1, 2))
        .body("items.record.id", contains(away.toString(), none.toString()))
        .body("items[0].record.title.latin", startsWith("Kitab "))
        .body("items[0].record.contributor", nullValue())
        .body("items.copies", contains(2, 0))
        .body("items.available", contains(1, 0));
  }

  @Test
  void entriesComeInPages() {
    var first = records.create();
    var second = records.create();
    var list = ReadingLists.published(first);
    ReadingLists.add(list, second).then().statusCode(200);

    String next =
        given()
            .get(entriesOf(list) + "?limit=1")
            .then()
            .body("items.record.id", contains(first.toString()))
            .body("next", notNullValue())
            .extract()
            .path("next");

    given()
        .get(entriesOf(list) + "?limit=1&cursor=" + next)
        .then()
        .body("items.record.id", contains(second.toString()))
        .body("next", nullValue());
    given()
        .get(entriesOf(ReadingLists.published(first)) + "?cursor=" + next)
        .then()
        .statusCode(400)
        .body("code", is("INVALID_CURSOR"));
  }

  @Test
  void draftsAreThereForLibrariansAlone() {
    var series = UUID.randomUUID();
    var draft = ReadingLists.draft(series);
    var ofSeries = ReadingLists.PATH + "?seriesId=" + series;

    librarian().get(ofSeries).then().body("items.id", contains(draft.toString()));
    librarian().get(ofSeries + "&status=PUBLISHED").then().body("items", empty());
    given().get(ofSeries).then().statusCode(200).body("items", empty());
    given().get(ofSeries + "&status=DRAFT").then().body("items", empty());
    given().get(entriesOf(draft)).then().statusCode(404);
    ReadingLists.add(draft, records.create()).then().statusCode(200);
    ReadingLists.publish(draft).then().statusCode(200);

    given()
        .get(ofSeries + "&count=true")
        .then()
        .body("items.id", contains(draft.toString()))
        .body("items.entries", contains(1))
        .body("total", is(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"member", "event-organiser", "auditor", "admin"})
  void onlyLibrariansChangeLists(String role) {
    given()
        .auth()
        .oauth2(Tokens.role(role))
        .contentType("application/json")
        .body(ReadingLists.body(null))
        .post(ReadingLists.PATH)
        .then()
        .statusCode(403);
  }

  @Test
  void listsAndEntriesAreReadWithTheSameNumberOfStatementsHoweverManyThereAre() {
    var list = ReadingLists.published(records.create());
    for (int i = 0; i < 3; i++) {
      var record = records.create();
      item(record);
      ReadingLists.add(list, record).then().statusCode(200);
      ReadingLists.published(record);
    }

    assertThat(statements(ReadingLists.PATH + "?limit=4"))
        .isEqualTo(statements(ReadingLists.PATH + "?limit=1"))
        .isEqualTo(1);
    assertThat(statements(entriesOf(list) + "?limit=4"))
        .isEqualTo(statements(entriesOf(list) + "?limit=1"))
        .isEqualTo(4);
    assertThat(statements(ReadingLists.PATH + "/" + list)).isEqualTo(2);
  }

  private static long statements(String path) {
    return SqlStatements.fewestDuring("library", () -> given().get(path).then().statusCode(200));
  }
}
