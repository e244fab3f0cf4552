package org.basra.exchange.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.imports.Imports.MARCXML;
import static org.basra.exchange.library.imports.Imports.ended;
import static org.basra.exchange.library.imports.Imports.librarian;
import static org.basra.exchange.library.imports.Imports.outcomes;
import static org.basra.exchange.library.imports.Imports.view;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.zip.GZIPInputStream;
import org.basra.exchange.testing.SharedData;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class ImportLifecycleTest {

  private static final int RECORDS = 6954;

  @Inject ImportRunner runner;

  @Test
  void anImportGoesOnWhereItWasWhenTheServiceRestarts() throws Exception {
    // Given
    var place = startLarge();
    awaitRecords(place, 500);
    runner.stop();
    int before = view(place).getInt("counts.total");

    // When
    runner.start();
    var view = ended(place);

    // Then
    assertThat(before).isBetween(500, RECORDS - 1);
    assertThat(view.getString("status")).isEqualTo("COMPLETED");
    assertThat(view.getInt("counts.total")).isEqualTo(RECORDS);
    assertThat(view.getInt("counts.duplicate")).isZero();
    assertThat(view.getInt("counts.quarantined")).isZero();
    assertThat(outcomes(place, "limit=1").getInt("items[0].position")).isEqualTo(1);
  }

  @Test
  void anImportWhoseConnectionsBreakLosesAndRepeatsNothing() throws Exception {
    // Given
    var place = startLarge();

    // When
    for (int records : new int[] {400, 1500, 3000}) {
      awaitRecords(place, records);
      breakConnections();
    }
    var view = ended(place);

    // Then
    assertThat(view.getString("status")).isEqualTo("COMPLETED");
    assertThat(view.getInt("counts.total")).isEqualTo(RECORDS);
    assertThat(view.getInt("counts.duplicate")).isZero();
    assertThat(view.getInt("counts.quarantined")).isZero();
  }

  @Test
  void aCancelledImportStopsAndStaysAsItIs() {
    // Given
    var place = startLarge();
    awaitRecords(place, 1);

    // When
    var cancelled =
        librarian().post(place + "/cancellations").then().statusCode(200).extract().jsonPath();

    // Then
    assertThat(cancelled.getString("status")).isEqualTo("CANCELLED");
    assertThat(cancelled.getInt("counts.total")).isLessThan(RECORDS);
    librarian()
        .post(place + "/cancellations")
        .then()
        .statusCode(409)
        .body("code", is("IMPORT_ENDED"));
    ended(MARCXML, Imports.collection(Imports.record("after-cancel", "بعد الإلغاء")));
    assertThat(view(place).getMap("")).isEqualTo(cancelled.getMap(""));
  }

  @Test
  void importsAreListedNewestFirst() {
    // Given
    var places = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      var file = Imports.collection(Imports.record("listed-" + i, "قائمة"));
      places.addFirst(Imports.start(MARCXML, file));
    }

    // When
    var first = librarian().get("/v1/imports?limit=2").then().statusCode(200).extract().jsonPath();
    var next = "/v1/imports?limit=1&cursor=" + first.getString("next");
    var second = librarian().get(next).then().statusCode(200).extract().jsonPath();

    // Then
    var ids = new ArrayList<String>(first.getList("items.id", String.class));
    ids.addAll(second.getList("items.id", String.class));
    assertThat(ids.stream().map(id -> "/v1/imports/" + id)).isEqualTo(places);
    places.forEach(Imports::ended);
  }

  @Test
  void anUnchangedImportIsNotSentAgain() {
    // Given
    var place = Imports.start(MARCXML, Imports.collection(Imports.record("tagged", "وسم")));
    ended(place);
    var tag = librarian().get(place).then().statusCode(200).extract().header("ETag");

    // When, Then
    librarian().header("If-None-Match", tag).get(place).then().statusCode(304);
  }

  /** As when the database is restarted or the process is killed: in the middle of a batch. */
  private static void breakConnections() throws SQLException {
    var url =
        "jdbc:postgresql://127.0.0.1:%s/library"
            .formatted(System.getProperty("exchange.testing.database-port"));
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE usename = 'library' AND state <> 'idle'");
    }
  }

  private static void awaitRecords(String place, int records) {
    while (view(place).getInt("counts.total") < records) {
      Imports.pause();
    }
  }

  /** Starts the import of a file that takes seconds, and answers its path. */
  private static String startLarge() {
    var file = SharedData.file("library/aco/aco-a.marcxml.gz");
    var answer = Imports.stream(BodyPublishers.ofInputStream(() -> unzipped(file)));
    assertThat(answer.statusCode()).isEqualTo(202);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static InputStream unzipped(Path file) {
    try {
      return new GZIPInputStream(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
