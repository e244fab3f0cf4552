package org.basra.exchange.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.imports.Imports.CSV;
import static org.basra.exchange.library.imports.Imports.MARCXML;
import static org.basra.exchange.library.imports.Imports.TSV;
import static org.basra.exchange.library.imports.Imports.ended;
import static org.basra.exchange.library.imports.Imports.librarian;
import static org.basra.exchange.library.imports.Imports.outcomes;
import static org.basra.exchange.library.imports.Imports.post;
import static org.basra.exchange.library.imports.Imports.startWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.testing.SharedData;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class TableImportTest {

  @Test
  void arabicHeadingsAreMappedAndTheBookIsFound() {
    // Given
    var word = word();
    var table = "المؤلّف,عنوان الكتاب\r\nبدر شاكر السياب,\"أنشودة المطر " + word + "\"\r\n";

    // When
    var place =
        startWith(CSV, utf8(table), "column", "title:عنوان الكتاب", "column", "author:المؤلف");
    var view = ended(place);

    // Then
    assertThat(view.getString("status")).isEqualTo("COMPLETED");
    assertThat(view.getString("format")).isEqualTo("CSV");
    assertThat(view.getInt("counts.created")).isEqualTo(1);
    var found =
        librarian().queryParam("q", word).get("/v1/records").then().statusCode(200).extract();
    assertThat(found.jsonPath().getString("items[0].title.original"))
        .isEqualTo("أنشودة المطر " + word);
    assertThat(found.jsonPath().getString("items[0].id"))
        .isEqualTo(outcomes(place, "limit=1").getString("items[0].recordId"));
  }

  @Test
  void aNumberedListIsUpdatedByItsNextEdition() {
    // Given
    var number = UUID.randomUUID().toString();
    var list = "controlNumber,title\n" + number + ",قديم\n" + number + ",مكرر\n";
    var source = new String[] {"source", "IqBaLIST"};
    ended(startWith(CSV, utf8(list), source));

    // When
    var again = ended(startWith(CSV, utf8(list), source));
    var changed = ended(startWith(CSV, utf8(list.replace("قديم", "جديد")), source));
    var foreign = ended(startWith(CSV, utf8(list), "source", "IqBaOTHER"));

    // Then
    assertThat(again.getInt("counts.unchanged")).isEqualTo(1);
    assertThat(again.getInt("counts.duplicate")).isEqualTo(1);
    assertThat(changed.getInt("counts.updated")).isEqualTo(1);
    assertThat(foreign.getInt("counts.created")).isEqualTo(1);
  }

  @Test
  void aRealListIsCataloguedOnceHoweverOftenItIsImported() throws IOException {
    // Given
    var file = Files.readAllBytes(SharedData.file("library/tsv/awu-dam.tsv"));
    var columns = new String[] {"columns", "title,author,year,pages,subject,url"};

    // When
    var first = ended(startWith(TSV, file, columns));
    var second = ended(startWith(TSV, file, columns));

    // Then
    assertThat(first.getInt("counts.total")).isEqualTo(1882);
    assertThat(first.getInt("counts.quarantined")).isZero();
    assertThat(first.getInt("counts.created") + first.getInt("counts.unchanged")).isEqualTo(1882);
    assertThat(second.getInt("counts.unchanged")).isEqualTo(1882);
    assertThat(second.getLong("bytesRead")).isEqualTo(file.length);
  }

  @Test
  void aBadRowIsKeptWithItsBytes() {
    // Given
    var table = "title,author\nجيد " + word() + ",أ\n\"خطأ\" هنا,ب\n,بلا عنوان\n";

    // When
    var place = startWith(CSV, utf8(table));
    ended(place);

    // Then
    var items = outcomes(place, "limit=10");
    assertThat(items.getList("items.outcome"))
        .containsExactly("CREATED", "QUARANTINED", "QUARANTINED");
    assertThat(items.getList("items.reasonCode"))
        .containsExactly(null, "ROW_QUOTES", "TITLE_MISSING");
    assertThat(Base64.getDecoder().decode(items.getString("items[1].rawBase64")))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("\"خطأ\" هنا,ب\n");
  }

  @Test
  void theCodingIsThatOfTheMediaType() {
    // Given
    var table = "title\nمكتبة البصرة " + word() + "\n";
    var bytes = table.getBytes(Charset.forName("windows-1256"));

    // When
    var right = ended(startWith(CSV + ";charset=windows-1256", bytes, "dryRun", "true"));
    var wrong = ended(startWith(CSV, bytes, "dryRun", "true"));

    // Then
    assertThat(right.getInt("counts.created")).isEqualTo(1);
    assertThat(wrong.getInt("counts.quarantined")).isEqualTo(1);
    post(CSV + ";charset=EBCDIC", bytes).statusCode(415).body("code", is("UNSUPPORTED_MEDIA_TYPE"));
  }

  @Test
  void aTableWithoutItsColumnsOrRowsFailsAsAWhole() {
    // When
    var heading = ended(startWith(CSV, utf8("a,b\n1,2\n"), "column", "title:c"));
    var rows = ended(startWith(CSV, utf8("title\n")));

    // Then
    assertThat(heading.getString("failure.code")).isEqualTo("TABLE_HEADING_UNFIT");
    assertThat(heading.getString("failure.reason")).contains("title");
    assertThat(rows.getString("failure.code")).isEqualTo("TABLE_NO_ROWS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv|column|colour:لون",
        "text/csv|column|title",
        "text/csv|column|author:a",
        "text/csv|columns|title,colour",
        "text/csv|columns|title:a",
        "text/csv|columns|title,title",
        "text/csv|header|maybe",
        "text/csv|source|' '",
        "text/csv|dryRun|yes",
        "application/marcxml+xml|columns|title",
        "application/marcxml+xml|column|title:a",
        "application/marc|source|IqBa"
      })
  void whatCannotBeMeantIsRefused(String type, String parameter, String value) {
    post(type, utf8("x"), parameter, value)
        .statusCode(400)
        .body("code", is("INVALID_PARAMETER"))
        .body("errors[0].parameter", startsWith(parameter));
  }

  @Test
  void withoutHeadingsTheColumnsHaveToBeNamed() {
    post(CSV, utf8("x"), "header", "false")
        .statusCode(400)
        .body("errors[0].parameter", is("columns"));
  }

  @Test
  void theSameFileUnderAnotherMapIsAnotherRequest() {
    // Given
    var key = UUID.randomUUID().toString();
    var file = utf8("a,b\nx,y\n");
    var first = withKey(key, file, "title,author").statusCode(202).extract();

    // When, Then
    assertThat(withKey(key, file, "title,author").statusCode(202).extract().asString())
        .isEqualTo(first.asString());
    withKey(key, file, "author,title").statusCode(422).body("code", is("IDEMPOTENCY_KEY_REUSED"));
    ended(first.header("Location"));
  }

  @Test
  void marcStillNeedsNothingBesideItsFile() {
    var file = Imports.collection(Imports.record("plain-" + word(), "كتاب"));
    assertThat(ended(startWith(MARCXML, file)).getString("format")).isEqualTo("MARCXML");
  }

  private static ValidatableResponse withKey(String key, byte[] file, String columns) {
    return librarian()
        .header("Idempotency-Key", key)
        .contentType(CSV)
        .queryParam("columns", columns)
        .queryParam("dryRun", "true")
        .body(file)
        .post("/v1/imports")
        .then();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A word that no other record has. */
  private static String word() {
    return UUID.randomUUID()
        .toString()
        .replace("-", "")
        .chars()
        .mapToObj(digit -> "بتجحدرزسشصطعغفقل".charAt(Character.digit(digit, 16)))
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
