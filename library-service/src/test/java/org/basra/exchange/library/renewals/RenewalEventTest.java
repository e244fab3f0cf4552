package org.basra.exchange.library.renewals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.step;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.patron;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RenewalEventTest {

  @Inject Records records;

  @Test
  void aRenewalIsAnEventWithoutTheReader() {
    var patron = patron();
    var loan = id(checkOut(item(records.create()), patron).then());
    step(loan, "renewals").then().statusCode(200);

    var events = TopicEvents.of("library.loans", loan, 2);

    assertThat(events)
        .extracting(CloudEvent::getType)
        .containsExactly("library.loan.checked-out.v1", "library.loan.renewed.v1");
    var payload = TopicEvents.payload(events.getLast());
    EventContract.check("library.loan.renewed.v1", payload);
    assertThat(payload).doesNotContain(patron.toString()).contains("\"renewals\": 1");
  }
}
