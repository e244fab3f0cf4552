package org.basra.exchange.library.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.holds.Holds.cancel;
import static org.basra.exchange.library.holds.Holds.giveBack;
import static org.basra.exchange.library.holds.Holds.lent;
import static org.basra.exchange.library.holds.Holds.place;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldEventTest {

  @Inject Records records;
  @Inject HoldExpiry expiry;

  private static void requireEvents(UUID hold, UUID reader, String... steps) {
    var events = TopicEvents.of("library.holds", hold, steps.length);
    assertThat(events)
        .extracting(CloudEvent::getType)
        .containsExactly(
            Stream.of(steps).map(step -> "library.hold." + step + ".v1").toArray(String[]::new));
    assertThat(events)
        .allSatisfy(
            event -> {
              var payload = TopicEvents.payload(event);
              EventContract.check(event.getType(), payload);
              assertThat(payload).doesNotContain(reader.toString());
            });
  }

  @Test
  void everyStepOfAHoldIsToldInItsOrderAndNeverWhose() {
    var record = records.create();
    var barcode = item(record);
    var loan = lent(barcode);
    var late = patron();
    var early = patron();
    var lucky = patron();
    var expired = id(place(record, late).then());
    var cancelled = id(place(record, early).then());
    var fulfilled = id(place(record, lucky).then());

    giveBack(loan).then().statusCode(200);
    TestClock.after(Duration.ofDays(20), expiry::run);
    cancel(cancelled).then().statusCode(200);
    checkOut(barcode, lucky).then().statusCode(201);

    requireEvents(expired, late, "placed", "ready", "expired");
    requireEvents(cancelled, early, "placed", "ready", "cancelled");
    requireEvents(fulfilled, lucky, "placed", "ready", "fulfilled");
  }
}
