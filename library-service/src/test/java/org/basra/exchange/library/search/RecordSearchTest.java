package org.basra.exchange.library.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;
import static org.basra.exchange.library.catalogue.Marc.titled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class RecordSearchTest {

  @Inject RecordIngest ingest;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "عائد إلى حيفا",
        "عائد الى حيفا",
        "عائد الي حيفا",
        "حيفا عائد",
        "عائد،  إِلَى / حيفا!",
        "ʻĀʼid ilá Ḥayfā",
        "a'id ila hayfa",
        "AID ILA HAYFA"
      })
  void aTitleIsFoundInEitherScriptAndAnySpelling(String typed) {
    var mark = word();
    ingest(
        record(
            control("001", UUID.randomUUID().toString()),
            field("245", "6", "880-01", "a", "ʻĀʼid ilá Ḥayfā " + mark + " /"),
            field("880", "6", "245-01/(3/r", "a", "عائد إلى حيفا /")));

    find(typed + " " + mark)
        .body("items", hasSize(1))
        .body("items[0].title.original", is("عائد إلى حيفا"))
        .body("items[0].title.latin", is("ʻĀʼid ilá Ḥayfā " + mark))
        .body("items[0].title.linked", is(true));
  }

  @Test
  void everyWordMustBeThere() {
    var mark = word();
    ingest(titled(UUID.randomUUID().toString(), "ديوان الجواهري " + mark));

    find("ديوان الجواهري " + mark).body("items", hasSize(1));
    find("ديوان السياب " + mark).body("items", empty());
  }

  @Test
  void titlesCountBeforePeopleBeforeSubjectsBeforeTheRest() {
    var mark = word();
    var rest = record(field("245", "a", "One"), field("490", "a", "Series " + mark));
    var subject = record(field("245", "a", "Two"), field("650", "a", mark));
    var person = record(field("245", "a", "Three"), field("100", "a", mark));
    var longTitle = record(field("245", "a", "Four is a much longer title with " + mark));
    var title = record(field("245", "a", "Five " + mark));
    ingest(title, rest, longTitle, person, subject);

    find(mark)
        .body(
            "items.title.latin",
            contains(
                "Five " + mark, "Four is a much longer title with " + mark, "Three", "Two", "One"));
  }

  @Test
  void wordsSideBySideComeBeforeWordsApart() {
    var mark = word();
    ingest(
        record(field("245", "a", "Basra " + mark)),
        record(field("245", "a", mark + " of Basra and its people")),
        record(field("245", "a", mark + " Basra and its people, a history")));

    find(mark + " Basra")
        .body(
            "items.title.latin",
            contains(
                mark + " Basra and its people, a history",
                "Basra " + mark,
                mark + " of Basra and its people"));
  }

  @Test
  void pagesOfARankedListFollowEachOtherWithoutGapOrRepetition() {
    var mark = word();
    ingest(
        IntStream.range(0, 25)
            .mapToObj(i -> record(field("245", "a", mark + " " + "x ".repeat(i % 4) + i)))
            .toArray(MarcRecord[]::new));
    var seen = new HashSet<String>();
    String cursor = null;
    int pages = 0;
    do {
      var page = page(mark, 10, cursor).extract().jsonPath();
      seen.addAll(page.getList("items.id", String.class));
      cursor = page.getString("next");
      pages++;
    } while (cursor != null);

    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(25);
  }

  @Test
  void aCursorBelongsToItsWordsHoweverTheyAreSpelled() {
    var mark = word();
    ingest(
        IntStream.range(0, 3)
            .mapToObj(i -> titled(word(), mark + " مكتبة"))
            .toArray(MarcRecord[]::new));
    String cursor = page(mark + " مكتبة", 2, null).extract().path("next");

    page(mark + " مكتبه", 2, cursor).statusCode(200).body("items", hasSize(1));
    given()
        .queryParam("q", "other words")
        .queryParam("cursor", cursor)
        .get("/v1/records")
        .then()
        .statusCode(400)
        .body("code", is("INVALID_CURSOR"));
  }

  @Test
  void theTotalIsTheNumberOfMatches() {
    var mark = word();
    ingest(titled(word(), mark + " 1"), titled(word(), mark + " 2"));

    given()
        .queryParam("q", mark)
        .queryParam("limit", 1)
        .queryParam("count", true)
        .get("/v1/records")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("total", is(2));
    given().queryParam("count", true).get("/v1/records").then().body("total", greaterThan(1));
  }

  @Test
  void withoutWordsTheNewestComeFirst() {
    var older = word();
    var newer = word();
    ingest(titled(older, older));
    ingest(titled(newer, newer));

    var first = given().queryParam("limit", 1).get("/v1/records").then().extract().jsonPath();
    var numbers =
        given()
            .queryParam("limit", 1)
            .queryParam("cursor", first.getString("next"))
            .get("/v1/records")
            .then()
            .extract()
            .jsonPath();

    assertThat(first.getString("items[0].controlNumber")).isEqualTo(newer);
    assertThat(numbers.getString("items[0].controlNumber")).isEqualTo(older);
  }

  @Test
  void aListCostsTheSameFewStatementsHoweverLongItIs() {
    var mark = word();
    ingest(
        IntStream.range(0, 40)
            .mapToObj(i -> titled(word(), mark + " " + i))
            .toArray(MarcRecord[]::new));

    long forTwo = SqlStatements.fewestDuring("library", () -> page(mark, 2, null));
    long forForty = SqlStatements.fewestDuring("library", () -> page(mark, 40, null));

    assertThat(forTwo).as("one for the planner, one for the page").isEqualTo(2);
    assertThat(forForty).isEqualTo(forTwo);
  }

  private static ValidatableResponse find(String typed) {
    return given().queryParam("q", typed).get("/v1/records").then().statusCode(200);
  }

  private static ValidatableResponse page(String typed, int limit, String cursor) {
    var request = given().queryParam("q", typed).queryParam("limit", limit);
    return (cursor == null ? request : request.queryParam("cursor", cursor))
        .get("/v1/records")
        .then()
        .statusCode(200);
  }

  /** A word no other test uses. */
  private static String word() {
    return "w" + UUID.randomUUID().toString().replace("-", "");
  }

  private void ingest(MarcRecord... batch) {
    QuarkusTransaction.requiringNew().run(() -> ingest.ingest(List.of(batch)));
  }
}
