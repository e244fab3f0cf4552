package org.basra.exchange.library.merges;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.RecordCalls.aRecord;
import static org.basra.exchange.library.RecordCalls.catalogued;
import static org.basra.exchange.library.RecordCalls.delete;
import static org.basra.exchange.library.RecordCalls.isFound;
import static org.basra.exchange.library.RecordCalls.merge;
import static org.basra.exchange.library.RecordCalls.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.testing.SqlStatements;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordMergeTest {

  @Test
  void theCopiesOfBothStayAndTheOldAddressLeadsToTheSurvivor() {
    // Given
    var word = "twin" + unique().replace("-", "");
    var survivor = catalogued(aRecord(word));
    var other = catalogued(aRecord(word));
    var mine = item(survivor);
    var theirs = item(other);

    // When
    merge(survivor, other)
        .then()
        .statusCode(201)
        .header("Location", startsWith("/v1/record-merges/"))
        .body("survivorId", is(survivor.toString()))
        .body("mergedId", is(other.toString()))
        .body("itemIds", hasSize(1))
        .body("reversedAt", nullValue());

    // Then
    read(other)
        .then()
        .statusCode(301)
        .header("Location", "/v1/records/" + survivor)
        .header("Cache-Control", "no-cache")
        .body("code", is("RECORD_MOVED"));
    read(other + "/items")
        .then()
        .statusCode(301)
        .header("Location", "/v1/records/" + survivor + "/items");
    read(survivor + "/items").then().body("items.barcode", containsInAnyOrder(mine, theirs));
    assertThat(isFound(word, survivor)).isTrue();
    assertThat(isFound(word, other)).isFalse();
  }

  @Test
  void aReaderWhoFollowsIsThere() {
    var survivor = catalogued(aRecord("here"));
    var other = catalogued(aRecord("there"));
    merge(survivor, other).then().statusCode(201);

    given()
        .get("/v1/records/" + other)
        .then()
        .statusCode(200)
        .body("id", is(survivor.toString()))
        .body("title.latin", is("here"));
  }

  @Test
  void aWayOverSeveralMergesEndsInOneStep() {
    var first = catalogued(aRecord("a"));
    var second = catalogued(aRecord("b"));
    var third = catalogued(aRecord("c"));
    merge(second, first).then().statusCode(201);
    merge(third, second).then().statusCode(201);

    read(first).then().statusCode(301).header("Location", "/v1/records/" + third);

    delete(third).then().statusCode(204);
    read(first).then().statusCode(410).body("code", is("RECORD_DELETED"));
  }

  @Test
  void aMergedRecordTakesNothingMore() {
    var survivor = catalogued(aRecord("here"));
    var other = catalogued(aRecord("there"));
    merge(survivor, other).then().statusCode(201);

    librarian()
        .body("{\"barcode\": \"%s\", \"location\": \"MAIN\"}".formatted(unique()))
        .post("/v1/records/%s/items".formatted(other))
        .then()
        .statusCode(409)
        .body("code", is("RECORD_MERGED"))
        .body("detail", containsString(survivor.toString()));
    librarian()
        .header("If-Match", "*")
        .delete("/v1/records/" + other)
        .then()
        .statusCode(409)
        .body("code", is("RECORD_MERGED"));
  }

  @Test
  void aMergeThatMakesNoSenseIsRefused() {
    var one = catalogued(aRecord("one"));
    var gone = catalogued(aRecord("gone"));
    delete(gone).then().statusCode(204);
    var merged = catalogued(aRecord("merged"));
    merge(one, merged).then().statusCode(201);

    merge(one, one).then().statusCode(409).body("code", is("SAME_RECORD"));
    merge(one, gone).then().statusCode(410).body("code", is("RECORD_DELETED"));
    merge(gone, "*", one).then().statusCode(410).body("code", is("RECORD_DELETED"));
    merge(one, merged).then().statusCode(409).body("code", is("RECORD_MERGED"));
    merge(merged, "*", one).then().statusCode(409).body("code", is("RECORD_MERGED"));
    merge(one, UUID.randomUUID()).then().statusCode(404).body("code", is("RECORD_NOT_FOUND"));
  }

  @Test
  void aMergeNeedsTheVersionOfTheSurvivor() {
    var one = catalogued(aRecord("one"));
    var other = catalogued(aRecord("other"));

    librarian()
        .body("{\"mergedId\": \"%s\"}".formatted(other))
        .post("/v1/records/%s/merges".formatted(one))
        .then()
        .statusCode(428);
    merge(one, "\"v4\"", other).then().statusCode(412);
    read(other).then().statusCode(200);
  }

  @Test
  void mergesAreListedNewestFirstAndByRecord() {
    var survivor = catalogued(aRecord("s"));
    var first = id(merge(survivor, catalogued(aRecord("1"))).then());
    var second = id(merge(survivor, catalogued(aRecord("2"))).then());

    librarian()
        .get("/v1/record-merges?limit=2")
        .then()
        .statusCode(200)
        .body("items.id", contains(second.toString(), first.toString()));
    librarian()
        .get("/v1/record-merges?count=true&recordId=" + survivor)
        .then()
        .body("items", hasSize(2))
        .body("total", is(2));
    librarian().get("/v1/record-merges/" + first).then().statusCode(200).header("ETag", "\"v0\"");
    librarian()
        .get("/v1/record-merges/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("MERGE_NOT_FOUND"));
  }

  @Test
  void aListCostsTheSameFewStatementsHoweverLongItIs() {
    var survivor = catalogued(aRecord("s"));
    mergedWithItem(survivor);
    Runnable read =
        () ->
            librarian()
                .get("/v1/record-merges?recordId=" + survivor)
                .then()
                .statusCode(200)
                .body("items[0].itemIds", hasSize(1));
    long forOne = SqlStatements.fewestDuring("library", read);
    for (int i = 0; i < 4; i++) {
      mergedWithItem(survivor);
    }

    assertThat(forOne).isEqualTo(2);
    assertThat(SqlStatements.fewestDuring("library", read)).isEqualTo(forOne);
  }

  private static void mergedWithItem(UUID survivor) {
    var other = catalogued(aRecord("other"));
    LibraryCalls.item(other);
    merge(survivor, other).then().statusCode(201);
  }
}
