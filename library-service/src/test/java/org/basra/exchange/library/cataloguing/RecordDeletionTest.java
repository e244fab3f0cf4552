package org.basra.exchange.library.cataloguing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.RecordCalls.aRecord;
import static org.basra.exchange.library.RecordCalls.catalogue;
import static org.basra.exchange.library.RecordCalls.catalogued;
import static org.basra.exchange.library.RecordCalls.correct;
import static org.basra.exchange.library.RecordCalls.delete;
import static org.basra.exchange.library.RecordCalls.isFound;
import static org.basra.exchange.library.RecordCalls.read;
import static org.basra.exchange.library.RecordCalls.version;
import static org.basra.exchange.library.catalogue.Marc.titled;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordDeletionTest {

  @Test
  void aDeletedRecordIsGoneAndItsAddressSaysSo() {
    var word = "gone" + unique().replace("-", "");
    var id = catalogued(aRecord(word));

    delete(id).then().statusCode(204);

    read(id).then().statusCode(410).body("code", is("RECORD_DELETED"));
    read(id + "/items").then().statusCode(410).body("code", is("RECORD_DELETED"));
    assertThat(isFound(word, id)).isFalse();
  }

  @Test
  void aDeletedRecordTakesNothingMore() {
    var number = unique();
    var id = catalogued(titled(number, "gone"));
    delete(id).then().statusCode(204);

    add(id).then().statusCode(410).body("code", is("RECORD_DELETED"));
    librarian()
        .body("{\"recordId\": \"%s\", \"itemBarcodes\": [\"%s\"]}".formatted(id, unique()))
        .post("/v1/duplicate-offers")
        .then()
        .statusCode(410)
        .body("code", is("RECORD_DELETED"));
    correct(id, "*", titled(number, "back?"))
        .then()
        .statusCode(410)
        .body("code", is("RECORD_DELETED"));
    librarian()
        .header("If-Match", "*")
        .delete("/v1/records/" + id)
        .then()
        .statusCode(410)
        .body("code", is("RECORD_DELETED"));
  }

  @Test
  void aRecordWithItemsStays() {
    var id = catalogued(aRecord("in use"));
    item(id);
    item(id);

    delete(id)
        .then()
        .statusCode(409)
        .body("code", is("RECORD_IN_USE"))
        .body("detail", is("items: 2"));

    read(id).then().statusCode(200).header("ETag", "\"v0\"");
  }

  @Test
  void aDeletionNeedsTheVersionThatWasRead() {
    var id = catalogued(aRecord("not yet"));

    librarian().delete("/v1/records/" + id).then().statusCode(428);
    librarian().header("If-Match", "\"v3\"").delete("/v1/records/" + id).then().statusCode(412);
    librarian()
        .header("If-Match", "\"v0\"")
        .delete("/v1/records/" + UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void aDeletedRecordThatIsCataloguedAgainIsBackUnderItsId() {
    var number = unique();
    var id = catalogued(titled(number, "here"));
    delete(id).then().statusCode(204);

    catalogue(titled(number, "here again"))
        .then()
        .statusCode(201)
        .body("id", is(id.toString()))
        .header("ETag", "\"v2\"");

    read(id).then().statusCode(200).body("title.latin", is("here again"));
  }

  @Test
  void aRestoredRecordIsAsItWas() {
    var word = "restored" + unique().replace("-", "");
    var id = catalogued(aRecord(word));
    delete(id).then().statusCode(204);

    restore(id).then().statusCode(200).header("ETag", "\"v2\"").body("title.latin", is(word));

    assertThat(version(id)).isEqualTo("\"v2\"");
    assertThat(isFound(word, id)).isTrue();
    add(id).then().statusCode(201);
    restore(id).then().statusCode(409).body("code", is("RECORD_NOT_DELETED"));
    restore(UUID.randomUUID()).then().statusCode(404);
  }

  @RepeatedTest(3)
  void ofADeletionAndANewItemOneWins() {
    var records = IntStream.range(0, 6).mapToObj(i -> catalogued(aRecord("race"))).toList();

    var answers =
        Race.of(
            12,
            runner -> {
              var record = records.get(runner / 2);
              return runner % 2 == 0 ? delete(record) : add(record);
            });

    for (int pair = 0; pair < records.size(); pair++) {
      var deleted = answers.get(2 * pair).statusCode();
      var added = answers.get(2 * pair + 1).statusCode();
      assertThat(deleted == 204 ? added : deleted).isEqualTo(deleted == 204 ? 410 : 409);
      assertThat(deleted == 204 || added == 201).isTrue();
    }
  }

  private static Response add(UUID record) {
    return librarian()
        .body("{\"barcode\": \"%s\", \"location\": \"MAIN\"}".formatted(LibraryCalls.unique()))
        .post("/v1/records/%s/items".formatted(record));
  }

  private static Response restore(UUID record) {
    return librarian().post("/v1/records/%s/restorations".formatted(record));
  }
}
