package org.basra.exchange.library.cataloguing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.RecordCalls.aRecord;
import static org.basra.exchange.library.RecordCalls.catalogue;
import static org.basra.exchange.library.RecordCalls.catalogued;
import static org.basra.exchange.library.RecordCalls.correct;
import static org.basra.exchange.library.RecordCalls.isFound;
import static org.basra.exchange.library.RecordCalls.marcXml;
import static org.basra.exchange.library.RecordCalls.read;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;
import static org.basra.exchange.library.catalogue.Marc.titled;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.basra.exchange.library.RecordCalls;
import org.basra.exchange.library.marc.MarcXmlWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RecordCataloguingTest {

  @Test
  void aRecordIsCataloguedByHand() {
    var word = "kitab" + unique().replace("-", "");

    var place =
        catalogue(aRecord(word))
            .then()
            .statusCode(201)
            .header("ETag", "\"v0\"")
            .header("Location", startsWith("/v1/records/"))
            .body("title.latin", is(word))
            .extract()
            .header("Location");

    var id = UUID.fromString(place.substring("/v1/records/".length()));
    read(id).then().statusCode(200).body("title.latin", is(word));
    assertThat(isFound(word, id)).isTrue();
  }

  @Test
  void askingAgainWithTheSameKeyCataloguesOnce() {
    var xml = MarcXmlWriter.toMarcXml(aRecord("once"));
    var key = unique();

    var first = marcXml(xml).header("Idempotency-Key", key).post("/v1/records");
    var again = marcXml(xml).header("Idempotency-Key", key).post("/v1/records");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @Test
  void aRecordThatIsKnownIsNotChangedByCataloguingItAgain() {
    var number = unique();
    var id = catalogued(titled(number, "first"));

    catalogue(titled(number, "second"))
        .then()
        .statusCode(409)
        .body("code", is("RECORD_KNOWN"))
        .body("detail", containsString(id.toString()));

    read(id).then().header("ETag", "\"v0\"").body("title.latin", is("first"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' ' | MARC_NOT_XML",
        "not xml | MARC_NOT_XML",
        "<a/> | NO_RECORD",
        "<record><leader>x</leader></record> | RECORD_EMPTY",
        "<record><leader>00000nam a2200000 a 4500</leader> | RECORD_TRUNCATED"
      })
  void whatIsNoRecordIsRefusedWithTheReason(String xml, String reason) {
    catalogue(xml)
        .then()
        .statusCode(422)
        .body("code", is("RECORD_UNREADABLE"))
        .body("detail", startsWith(reason));
  }

  @Test
  void aDocumentTypeDefinitionIsRefused() {
    var xml = MarcXmlWriter.toMarcXml(aRecord("x"));

    catalogue("<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + xml)
        .then()
        .statusCode(422)
        .body("code", is("RECORD_UNREADABLE"))
        .body("detail", startsWith("MARC_DTD_REFUSED"));
  }

  @Test
  void oneRecordIsTakenAtATime() {
    var two = MarcXmlWriter.toMarcXml(aRecord("one")) + MarcXmlWriter.toMarcXml(aRecord("another"));

    catalogue("<collection xmlns=\"http://www.loc.gov/MARC21/slim\">" + two + "</collection>")
        .then()
        .statusCode(422)
        .body("detail", startsWith("SEVERAL_RECORDS"));
  }

  @Test
  void whatCannotBeCataloguedIsRefusedWithTheReason() {
    catalogue(record(control("001", unique()), field("500", "a", "a note")))
        .then()
        .statusCode(422)
        .body("code", is("RECORD_NOT_ACCEPTED"))
        .body("detail", startsWith("TITLE_MISSING"));
    catalogue(
            record(
                control("001", unique()),
                control("003", "x".repeat(201)),
                field("245", "a", "a title")))
        .then()
        .statusCode(422)
        .body("detail", startsWith("CONTROL_NUMBER_SOURCE_TOO_LONG"));
  }

  @Test
  void aCorrectedRecordIsFoundByWhatItSaysNow() {
    var number = unique();
    var wrong = "wrong" + number.replace("-", "");
    var right = "right" + number.replace("-", "");
    var id = catalogued(titled(number, wrong));

    correct(id, "\"v0\"", titled(number, right))
        .then()
        .statusCode(200)
        .header("ETag", "\"v1\"")
        .body("title.latin", is(right));

    assertThat(isFound(right, id)).isTrue();
    assertThat(isFound(wrong, id)).isFalse();
  }

  @Test
  void aCorrectionThatChangesNothingKeepsTheVersion() {
    var number = unique();
    var id = catalogued(titled(number, "same"));

    correct(id, "\"v0\"", titled(number, "same")).then().statusCode(200).header("ETag", "\"v0\"");
  }

  @Test
  void theVersionOfTheMarcXmlFormCountsAsWell() {
    var number = unique();
    var id = catalogued(titled(number, "first"));

    correct(id, "\"v0-marcxml\"", titled(number, "second")).then().statusCode(200);
    correct(id, "\"v0-marcxml\"", titled(number, "third")).then().statusCode(412);
  }

  @Test
  void aCorrectionNeedsTheVersionThatWasRead() {
    var number = unique();
    var id = catalogued(titled(number, "first"));
    var xml = MarcXmlWriter.toMarcXml(titled(number, "second"));

    marcXml(xml).put("/v1/records/" + id).then().statusCode(428);
    correct(id, "\"v7\"", titled(number, "second")).then().statusCode(412);
  }

  @Test
  void theControlNumberStays() {
    var number = unique();
    var id = catalogued(titled(number, "first"));

    correct(id, "\"v0\"", titled(unique(), "second"))
        .then()
        .statusCode(422)
        .body("code", is("RECORD_NOT_ACCEPTED"))
        .body("detail", startsWith("CONTROL_NUMBER_CHANGED"));
    correct(id, "\"v0\"", record(control("001", number), field("245", "a", "no source")))
        .then()
        .statusCode(422);
  }

  @Test
  void aRecordWithoutNumberIsCorrectedUnderItsId() {
    var id = catalogued(record(field("245", "a", "unnumbered " + unique())));
    var title = "corrected " + unique();

    correct(id, "\"v0\"", record(field("245", "a", title)))
        .then()
        .statusCode(200)
        .body("id", is(id.toString()))
        .body("title.latin", is(title));
  }

  @Test
  void aRecordWithoutNumberCannotBecomeAnotherOne() {
    var title = "unnumbered " + unique();
    catalogued(record(field("245", "a", title)));
    var other = catalogued(record(field("245", "a", "other " + title)));

    correct(other, "\"v0\"", record(field("245", "a", title)))
        .then()
        .statusCode(409)
        .body("code", is("RECORD_KNOWN"));
  }

  @Test
  void whatIsNotThereCannotBeCorrected() {
    correct(UUID.randomUUID(), "\"v0\"", aRecord("x"))
        .then()
        .statusCode(404)
        .body("code", is("RECORD_NOT_FOUND"));
  }

  @Test
  void anotherMediaTypeIsRefused() {
    librarian().body("{}").post("/v1/records").then().statusCode(415);
    RecordCalls.marcXml("x")
        .contentType("application/marc")
        .post("/v1/records")
        .then()
        .statusCode(415);
  }
}
