package org.basra.exchange.library.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;
import static org.basra.exchange.library.catalogue.Marc.titled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.marc.MarcFormat;
import org.basra.exchange.library.marc.MarcReader;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.marc.Parsed;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class RecordResourceTest {

  @Inject RecordIngest ingest;

  @Test
  void aRecordShowsItsScriptsAsEquals() {
    var number = UUID.randomUUID().toString();
    var id = created(menInTheSun(number));

    given()
        .get("/v1/records/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"v0\"")
        .body("controlNumber", is(number))
        .body("controlNumberSource", is("TEST"))
        .body("title.original", is("رجال في الشمس"))
        .body("title.latin", is("Rijāl fī al-shams"))
        .body("title.linked", is(true))
        .body("otherTitles", empty())
        .body("contributors.original", contains("كنفاني، غسان"))
        .body("contributors.latin", contains("Kanafānī, Ghassān"))
        .body("contributors.role", contains("author"))
        .body("publishers.original", contains("بيروت : دار الطليعة"))
        .body("dates.original", contains("١٩٦٣."))
        .body("year", is(1963))
        .body("languages", contains("ara"));
  }

  @Test
  void aRecordThatIsHeldAlreadyIsNotSentAgain() {
    var number = UUID.randomUUID().toString();
    var id = created(titled(number, "الأرض"));
    given().header("If-None-Match", "\"v0\"").get("/v1/records/" + id).then().statusCode(304);

    created(titled(number, "الأرض والإنسان"));

    given()
        .header("If-None-Match", "\"v0\"")
        .get("/v1/records/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"v1\"")
        .body("title.original", is("الأرض والإنسان"))
        .body("title.latin", nullValue());
  }

  @Test
  void theWholeRecordIsServedAsMarcXml() throws IOException {
    var sent =
        record(
            control("001", UUID.randomUUID().toString()),
            field("245", "a", "Tom & <Jerry>"),
            field("950", "a", "a local field"));
    var id = created(sent);

    var xml =
        given()
            .accept("application/marcxml+xml")
            .get("/v1/records/" + id)
            .then()
            .statusCode(200)
            .contentType("application/marcxml+xml;charset=UTF-8")
            .header("ETag", "\"v0-marcxml\"")
            .header("Vary", "Accept")
            .extract()
            .asString();

    var read =
        MarcReader.open(
                MarcFormat.MARCXML, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .next();
    assertThat(((Parsed.Good) read.orElseThrow()).record()).isEqualTo(sent);
  }

  @Test
  void anUnknownRecordIsNotFound() {
    var nowhere = "/v1/records/" + UUID.randomUUID();

    given().get(nowhere).then().statusCode(404).body("code", is("RECORD_NOT_FOUND"));
    given()
        .accept("application/marc")
        .get(nowhere)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    given().get("/v1/records/not-an-id").then().statusCode(404).body("code", is("NOT_FOUND"));
  }

  private static MarcRecord menInTheSun(String number) {
    return record(
        control("001", number),
        control("003", "TEST"),
        control("008", "631231s1963    le            000 1 ara d"),
        field("100", "6", "880-01", "a", "Kanafānī, Ghassān,", "e", "author."),
        field("245", "6", "880-02", "a", "Rijāl fī al-shams /"),
        field("264", "6", "880-03", "a", "Bayrūt :", "b", "Dār al-Ṭalīʻah,", "c", "1963."),
        field("880", "6", "100-01", "a", "كنفاني، غسان،"),
        field("880", "6", "245-02", "a", "رجال في الشمس /"),
        field("880", "6", "264-03", "a", "بيروت :", "b", "دار الطليعة،", "c", "١٩٦٣."));
  }

  private UUID created(MarcRecord record) {
    var result = QuarkusTransaction.requiringNew().call(() -> ingest.ingest(List.of(record)));
    return switch (result.getFirst()) {
      case IngestResult.Created(UUID id) -> id;
      case IngestResult.Updated(UUID id) -> id;
      case IngestResult.Unchanged(UUID id) -> id;
      case IngestResult.Duplicate(UUID of) -> of;
      case IngestResult.Rejected(var code, var reason) -> throw new AssertionError(reason);
    };
  }
}
