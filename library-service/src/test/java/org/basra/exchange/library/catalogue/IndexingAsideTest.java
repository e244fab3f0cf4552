package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.basra.exchange.testing.TestStack;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** That the words of a bulk load get into the index although the load does not wait for it. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class IndexingAsideTest {

  private static final int BATCH = 60;

  @Inject RecordIngest ingest;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Test
  void aHelperTakesInWhatWaits() {
    // Given
    var mark = "aside" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    var batch =
        IntStream.range(0, BATCH)
            .mapToObj(
                n -> record(control("001", mark + n), field("245", "a", mark + " title " + n)))
            .toList();
    QuarkusTransaction.requiringNew().run(() -> ingest.ingest(batch));
    assertThat(waiting()).isPositive();

    // When, then
    try (var _ = ingest.indexingAside()) {
      Awaitility.await().until(() -> waiting() == 0);
    }
  }

  /** Rows whose words are not in the index yet; to look there needs the superuser. */
  private long waiting() {
    try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute("CREATE EXTENSION IF NOT EXISTS pgstattuple");
      try (var rows =
          statement.executeQuery(
              "SELECT pending_tuples FROM pgstatginindex('record_search_words')")) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
