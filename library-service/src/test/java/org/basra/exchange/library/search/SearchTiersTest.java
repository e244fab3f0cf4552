package org.basra.exchange.library.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;
import static org.basra.exchange.library.catalogue.Marc.titled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in which order, with which filters, and what is offered instead of nothing. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class SearchTiersTest {

  @Inject RecordIngest ingest;

  /** A word no other test uses, long enough to be like no word of the real records. */
  private final String mark =
      UUID.randomUUID()
          .toString()
          .chars()
          .filter(c -> c != '-')
          .mapToObj(c -> Character.toString(c <= '9' ? 'l' + c - '0' : c))
          .collect(Collectors.joining("", "w", ""));

  private void ingest(MarcRecord... batch) {
    QuarkusTransaction.requiringNew().run(() -> ingest.ingest(List.of(batch)));
  }

  private ValidatableResponse find(String typed, String... more) {
    var request = given().queryParam("q", typed + " " + mark);
    for (int i = 0; i < more.length; i += 2) {
      request.queryParam(more[i], more[i + 1]);
    }
    return request.get("/v1/records").then().statusCode(200);
  }

  private MarcRecord arabic(String title, String... more) {
    return record(
        control("001", UUID.randomUUID().toString()),
        field("245", "a", title),
        field("500", "a", "note"),
        field("490", "a", mark),
        more.length == 0 ? field("500", "a", "x") : field(more[0], more[1], more[2]));
  }

  @Test
  void aCountryItsAdjectiveAndItsPeopleFindTheSameRecords() {
    ingest(arabic("فلسطين"), arabic("القضية الفلسطينية"), arabic("شاعر فلسطيني"), arabic("العراق"));

    for (var typed : List.of("فلسطين", "الفلسطينية", "فلسطيني", "فلسطينيين")) {
      find(typed).body("items", hasSize(3));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"filasteen", "filastin", "Filasṭīn", "falastin"})
  void latinLettersFindAWordThatIsOnlyThereInArabic(String typed) {
    ingest(arabic("تاريخ فلسطين"), arabic("تاريخ العراق"));

    find(typed).body("items.title.original", contains("تاريخ فلسطين"));
  }

  @Test
  void arabicLettersFindAWordThatIsOnlyThereRomanised() {
    ingest(arabic("Tārīkh al-Baṣrah"));

    find("البصرة").body("items.title.latin", contains("Tārīkh al-Baṣrah"));
  }

  @Test
  void aNearerFormComesBeforeAWiderOne() {
    ingest(arabic("Filasṭīn"), arabic("الفلسطينيون"), arabic("كتاب طويل العنوان جدا عن فلسطين"));

    find("فلسطين")
        .body("items", hasSize(3))
        .body("items[0].title.original", is("كتاب طويل العنوان جدا عن فلسطين"))
        .body("items[1].title.original", is("الفلسطينيون"))
        .body("items[2].title.latin", is("Filasṭīn"));
  }

  @Test
  void wordsSideBySideInATitleComeBeforeTheSameWordsApart() {
    ingest(
        arabic("أرض ثم " + mark), arabic("قصص طويلة من " + mark + " أرض البرتقال الحزين وغيرها"));

    given()
        .queryParam("q", mark + " أرض")
        .get("/v1/records")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].title.latin", containsString("قصص"))
        .body("items[1].title.latin", containsString("ثم"));
  }

  @Test
  void phrasesStandTogetherAndExclusionsStayAway() {
    ingest(arabic("أرض البرتقال الحزين"), arabic("البرتقال في أرض بعيدة"));

    find("\"أرض البرتقال\"").body("items.title.original", contains("أرض البرتقال الحزين"));
    find("البرتقال -الحزين").body("items.title.original", contains("البرتقال في أرض بعيدة"));
  }

  @Test
  void aFieldSaysWhereTheWordMustStand() {
    ingest(
        arabic("كنفاني"),
        arabic("رجال", "100", "a", "كنفاني، غسان"),
        arabic("نقد", "650", "a", "كنفاني"));

    find("كنفاني").body("items", hasSize(3));
    find("title:كنفاني").body("items.title.original", contains("كنفاني"));
    find("author:كنفاني").body("items.title.original", contains("رجال"));
    find("موضوع:كنفاني").body("items.title.original", contains("نقد"));
  }

  @Test
  void filtersNarrowAndFacetsCountWhatIsLeft() {
    ingest(
        dated("كتاب أول", "1963", "ara"),
        dated("كتاب ثان", "1969", "ara"),
        dated("كتاب ثالث", "1978", "eng"));

    find("كتاب", "language", "ara").body("items", hasSize(2));
    find("كتاب", "yearFrom", "1965", "yearTo", "1970")
        .body("items.title.original", contains("كتاب ثان"));
    find("كتاب", "digital", "true").body("items", empty());
    find("كتاب", "facets", "true", "limit", "1")
        .body("items", hasSize(1))
        .body("facets.languages.find { it.value == 'ara' }.count", is(2))
        .body("facets.languages.find { it.value == 'eng' }.count", is(1))
        .body("facets.decades.value", contains("1970", "1960"))
        .body("facets.decades.count", contains(1, 2))
        .body("facets.available.value", contains("false"))
        .body("facets.digital.count", contains(3));
    given()
        .get("/v1/records?language=arabic")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("language"));
  }

  private MarcRecord dated(String title, String year, String language) {
    return record(
        control("001", UUID.randomUUID().toString()),
        control("008", "000000s" + year + "    le            000 0 " + language + "  "),
        field("245", "a", title),
        field("490", "a", mark));
  }

  @Test
  void onlyWhatStandsOnTheShelfIsAvailable() {
    ingest(arabic("على الرف"), arabic("بلا نسخة"));
    String id = find("الرف").extract().path("items[0].id");
    var barcode = LibraryCalls.item(UUID.fromString(id));

    find("", "available", "true").body("items.id", contains(id));
    LibraryCalls.checkOut(barcode, LibraryCalls.patron()).then().statusCode(201);
    find("", "available", "true").body("items", empty());
    find("", "available", "false").body("items", hasSize(2));
  }

  @Test
  void theOrderCanBeChosenAndPagesKeepIt() {
    ingest(
        dated("البيت", "1990", "ara"), dated("أرض", "1970", "ara"), dated("تاريخ", "1980", "ara"));

    find("", "sort", "TITLE").body("items.title.original", contains("أرض", "البيت", "تاريخ"));
    find("", "sort", "YEAR").body("items.year", contains(1990, 1980, 1970));
    find("", "sort", "NEWEST").body("items.title.original", contains("تاريخ", "أرض", "البيت"));
    for (var sort : List.of("TITLE", "YEAR", "NEWEST", "RELEVANCE")) {
      String next = find("", "sort", sort, "limit", "2").extract().path("next");
      find("", "sort", sort, "limit", "2", "cursor", next)
          .body("items", hasSize(1))
          .body("next", nullValue());
    }
  }

  @Test
  void aMistypedWordFindsTheNearestOneAndSaysSo() {
    var word = "zz" + mark.substring(1) + "orange";
    ingest(titled(UUID.randomUUID().toString(), word + " " + mark));

    find(word.replace("orange", "ornage"))
        .body("items.title.latin", hasItem(word + " " + mark))
        .body("didYouMean", is(word + " " + mark));
    find(word).body("items", hasSize(1)).body("didYouMean", nullValue());
  }

  @Test
  void titlesAreSuggestedWhileTheyAreTyped() {
    ingest(titled(UUID.randomUUID().toString(), mark + " رجال في الشمس"));

    given()
        .queryParam("q", mark + " رجال في الش")
        .get("/v1/record-suggestions")
        .then()
        .statusCode(200)
        .body("items.title", contains(mark + " رجال في الشمس"));
    given().queryParam("q", "ر").get("/v1/record-suggestions").then().body("items", empty());
    given().get("/v1/record-suggestions").then().body("items", empty());
    assertThat(given().queryParam("q", "x".repeat(501)).get("/v1/record-suggestions").statusCode())
        .isEqualTo(400);
  }
}
