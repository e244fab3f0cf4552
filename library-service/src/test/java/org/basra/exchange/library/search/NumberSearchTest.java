package org.basra.exchange.library.search;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.IngestResult;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class NumberSearchTest {

  @Inject RecordIngest ingest;

  @ParameterizedTest
  @CsvSource({
    "0-553-26847-3 (pbk.),9780553268478",
    "0-553-26847-3,978-0-553-26847-8",
    "0-553-26847-3,978-0553268478",
    "0-553-26847-3,0553268473",
    "0-553-26847-3,0-553-26847-3",
    "0-553-26847-3,0-5532-6847-3",
    "0-553-26847-3,٠-٥٥٣-٢٦٨٤٧-٣",
    "978-0-553-26847-8,0553268473",
    "978-1-84533-213-6,1-84533-213-x",
    "978-1-84533-213-6,184533213X",
    "978-9953-89-000-x,978-9953-89-000-x",
    "99921-58-10-0,99921-58-10-0",
    "99921-58-10-0,9992158100"
  })
  void aBookIsFoundByItsIsbnHoweverItIsWritten(String printed, String typed) {
    var book = ingest(field("020", "a", printed));

    find(typed, book);
  }

  @ParameterizedTest
  @CsvSource({"0028-0836", "00280836"})
  void aPeriodicalIsFoundByItsIssn(String typed) {
    find(typed, ingest(field("022", "a", "0028-0836")));
  }

  @ParameterizedTest
  @CsvSource({"1914-1918", "1990-2000-01", "ابو-ظبي"})
  void otherWordsWithHyphensAreWords(String typed) {
    find(typed, ingest(field("246", "a", typed)));
  }

  /** Other tests may have used the same number. */
  private static void find(String typed, UUID book) {
    given()
        .queryParam("q", typed)
        .queryParam("sort", "NEWEST")
        .get("/v1/records")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(book.toString()));
  }

  private UUID ingest(DataField number) {
    var record = record(field("245", "a", "كتاب " + UUID.randomUUID()), number);
    var result = QuarkusTransaction.requiringNew().call(() -> ingest.ingest(List.of(record)));
    return ((IngestResult.Created) result.getFirst()).id();
  }
}
