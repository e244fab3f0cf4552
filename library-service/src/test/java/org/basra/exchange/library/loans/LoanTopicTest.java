package org.basra.exchange.library.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoanTopicTest {

  @Inject Records records;

  @Test
  void aLoanAndItsReturnAreCloudEventsOnTheTopicInTheirOrder() {
    var patron = patron();
    var loan = id(checkOut(item(records.create()), patron).then());
    librarian().post("/v1/loans/%s/returns".formatted(loan)).then().statusCode(200);

    var events = TopicEvents.of("library.loans", loan, 2);

    assertThat(events)
        .extracting(CloudEvent::getType)
        .containsExactly("library.loan.checked-out.v1", "library.loan.returned.v1");
    assertThat(events)
        .allSatisfy(
            event -> {
              var payload = TopicEvents.payload(event);
              EventContract.check(event.getType(), payload);
              assertThat(payload).doesNotContain(patron.toString());
            });
  }
}
