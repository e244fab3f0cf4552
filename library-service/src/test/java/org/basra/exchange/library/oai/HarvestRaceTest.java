package org.basra.exchange.library.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.oai.OaiCalls.IDENTIFIER;
import static org.basra.exchange.library.oai.OaiCalls.ask;
import static org.basra.exchange.library.oai.OaiCalls.record;
import static org.basra.exchange.library.oai.OaiCalls.untilThisSecondIsOver;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.basra.exchange.library.catalogue.IngestResult;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;

/** A transaction that commits late, with a time that is past. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class HarvestRaceTest {

  private static final String[] ALL = {
    "verb", "ListIdentifiers", "metadataPrefix", "oai_dc", "set", "language:qba"
  };

  @Inject RecordIngest ingest;

  @Test
  void whoComesBackWithTheDateOfTheLastAnswerMissesNothing() throws Exception {
    var before = create("before");
    untilThisSecondIsOver();
    var written = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    try (var threads = Executors.newSingleThreadExecutor()) {
      var late = CompletableFuture.supplyAsync(() -> createLate(written, mayCommit), threads);
      assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
      var meanwhile = create("meanwhile");
      untilThisSecondIsOver();

      var first = ask(ALL);
      mayCommit.countDown();
      var lateId = late.get(10, TimeUnit.SECONDS);
      untilThisSecondIsOver();
      var second = from(first.one("//oai:responseDate"));

      assertThat(first.all("//oai:identifier")).containsExactly(IDENTIFIER + before);
      assertThat(second)
          .contains(IDENTIFIER + lateId, IDENTIFIER + meanwhile)
          .doesNotHaveDuplicates();
    }
  }

  private static List<String> from(String date) {
    return ask(
            "verb",
            "ListIdentifiers",
            "metadataPrefix",
            "oai_dc",
            "set",
            "language:qba",
            "from",
            date)
        .all("//oai:identifier");
  }

  private UUID createLate(CountDownLatch written, CountDownLatch mayCommit) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var id = id(ingest.ingest(List.of(record("qba", "late"))));
              written.countDown();
              assertThat(mayCommit.await(20, TimeUnit.SECONDS)).isTrue();
              return id;
            });
  }

  private UUID create(String title) {
    return QuarkusTransaction.requiringNew()
        .call(() -> id(ingest.ingest(List.of(record("qba", title)))));
  }

  private static UUID id(List<IngestResult> results) {
    return switch (results.getFirst()) {
      case IngestResult.Created(UUID id) -> id;
      case IngestResult other -> throw new AssertionError("Not created: " + other);
    };
  }
}
