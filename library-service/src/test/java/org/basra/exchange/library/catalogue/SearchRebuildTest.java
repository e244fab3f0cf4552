package org.basra.exchange.library.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;

/** Records that an older release has written. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class SearchRebuildTest {

  @Inject RecordIngest ingest;
  @Inject SearchRebuild rebuild;
  @Inject DataSource database;

  @Test
  void whatAnOlderReleaseDidNotReadIsReadWhenTheServiceStarts() throws SQLException {
    // Given
    var id = ingest();
    age(id);
    given()
        .get("/v1/records/" + id)
        .then()
        .statusCode(200)
        .body("contributors[0].contributorId", nullValue())
        .body("identifiers[0].value", is("9781845332136"))
        .body("identifiers[0].valid", is(true))
        .body("hijriYear", nullValue());

    // When
    rebuild.onStart(new StartupEvent());

    // Then
    awaitForm(id);
    given()
        .get("/v1/records/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"v1\"")
        .body("contributors[0].contributorId", not(nullValue()))
        .body("identifiers[0].printed", is("1-84533-213-X"))
        .body("digitalLinks.url", contains("https://example.org/copy"))
        .body("hijriYear", is(1382));
  }

  private UUID ingest() {
    var book =
        record(
            control("001", UUID.randomUUID().toString()),
            field("020", "a", "1-84533-213-X"),
            field("100", "a", "Kanafānī, Ghassān"),
            field("245", "a", "Rijāl fī al-shams"),
            field("260", "c", "1382 [1963]"),
            field("856", "u", "https://example.org/copy"));
    var result = QuarkusTransaction.requiringNew().call(() -> ingest.ingest(List.of(book)));
    return ((IngestResult.Created) result.getFirst()).id();
  }

  private void age(UUID id) throws SQLException {
    execute("DELETE FROM record_contributor WHERE record_id = '%s'".formatted(id));
    execute("UPDATE record_search SET form = 1 WHERE record_id = '%s'".formatted(id));
    execute(
        """
        UPDATE bibliographic_record SET digital_links = '[]', hijri_year = NULL,
          identifiers = '[{"type": "ISBN", "value": "184533213X"}]' WHERE id = '%s'
        """
            .formatted(id));
  }

  private void awaitForm(UUID id) throws SQLException {
    var until = Instant.now().plus(Duration.ofSeconds(30));
    while (form(id) < SearchEntry.FORM) {
      assertThat(Instant.now()).isBefore(until);
      Thread.onSpinWait();
    }
  }

  private int form(UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT form FROM record_search WHERE record_id = '" + id + "'")) {
      row.next();
      return row.getInt(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
