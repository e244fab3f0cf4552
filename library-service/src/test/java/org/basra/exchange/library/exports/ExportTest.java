package org.basra.exchange.library.exports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.titled;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class ExportTest {

  @Inject Records records;
  @Inject RecordIngest ingest;

  @ParameterizedTest
  @CsvSource({
    "application/marcxml+xml,marcxml,<controlfield",
    "application/marc,marc,Kitab",
    "application/dc+xml,dc,<dc:title>",
    "application/ld+json,jsonld,\"@type\":\"Book\"",
    "text/csv,csv,Kitab",
    "application/x-bibtex,bibtex,@book",
    "application/x-research-info-systems,ris,TY  - BOOK"
  })
  void aRecordIsHadInEveryFormatWithATagOfItsOwn(String type, String variant, String text) {
    var record = "/v1/records/" + records.create();
    var tag = "\"v0-" + variant + "\"";

    given()
        .accept(type)
        .get(record)
        .then()
        .statusCode(200)
        .header("Content-Type", containsString(type))
        .header("ETag", is(tag))
        .header("Vary", containsString("Accept"))
        .body(containsString(text));
    given().accept(type).header("If-None-Match", tag).get(record).then().statusCode(304);
    given().accept("image/png").get(record).then().statusCode(406);
    given().accept(type + ";q=0").get(record).then().statusCode(406);
    given()
        .header("Accept", "application/json;q=0.5, " + type + ";q=0.8")
        .get(record)
        .then()
        .header("Content-Type", containsString(type));
    given()
        .header("Accept", "application/json;q=0.9, " + type + ";q=0.8")
        .get(record)
        .then()
        .header("Content-Type", containsString("application/json"));
  }

  @Test
  void aSearchIsExportedPageByPage() {
    var mark = "w" + UUID.randomUUID().toString().replace("-", "");
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                ingest.ingest(
                    List.of(
                        titled(UUID.randomUUID().toString(), mark + " one"),
                        titled(UUID.randomUUID().toString(), mark + " two"))));

    var first = csv("?q=" + mark + "&limit=1");
    var second = csv(first.header("Link").replaceFirst(".*<([^>]*)>.*", "$1"));

    assertThat(first.asString().lines()).hasSize(2);
    assertThat(second.asString().lines()).hasSize(2);
    assertThat(first.asString() + second.asString()).contains(mark + " one", mark + " two");
    assertThat(second.header("Link")).isNull();
  }

  private static ExtractableResponse<Response> csv(String query) {
    return given()
        .accept("text/csv")
        .urlEncodingEnabled(false)
        .get("/v1/records" + query)
        .then()
        .statusCode(200)
        .extract();
  }
}
