package org.basra.exchange.library.interlibrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.borrowing;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.lending;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.ship;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.step;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterlibraryEventTest {

  @Inject Records records;

  private static void requireStory(UUID loan, String... secrets) {
    ship(loan).then().statusCode(200);
    step(loan, "receipts").then().statusCode(200);
    step(loan, "returns").then().statusCode(200);
    var events = TopicEvents.of("library.interlibrary-loans", loan, 4);
    assertThat(events)
        .extracting(CloudEvent::getType)
        .containsExactly(
            Stream.of("requested", "shipped", "received", "returned")
                .map(step -> "library.interlibrary-loan." + step + ".v1")
                .toArray(String[]::new));
    assertThat(events)
        .allSatisfy(
            event -> {
              var payload = TopicEvents.payload(event);
              EventContract.check(event.getType(), payload);
              assertThat(payload).doesNotContain(secrets);
            });
  }

  @Test
  void everyStepOfABorrowingIsToldInItsOrderAndNeverForWhomOrWhatTheyWrote() {
    var reader = patron();
    requireStory(borrowing(reader), reader.toString(), "البرتقال", "كنفاني");
  }

  @Test
  void everyStepOfALendingIsToldInItsOrder() {
    requireStory(lending(item(records.create())), "patron");
  }
}
