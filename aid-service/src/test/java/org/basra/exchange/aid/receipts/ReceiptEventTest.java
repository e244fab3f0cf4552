package org.basra.exchange.aid.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.id;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.line;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.offer;
import static org.basra.exchange.aid.AidCalls.receive;
import static org.basra.exchange.aid.AidCalls.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.aid.donations.DonationSource;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.Tokens;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReceiptEventTest {

  private static final UUID ID = UUID.fromString("01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d");

  @Inject ObjectMapper mapper;

  @Test
  void eventsAreWhatTheirSchemasSay() throws JsonProcessingException {
    var goods = List.of(new ReceiptEvent.Goods(ID, ID, 1));
    EventContract.check(
        "aid.donation.received.v1",
        mapper.writeValueAsString(
            new ReceiptEvent.Received(ID, DonationSource.LIBRARY, "IQG02", Instant.EPOCH, goods)));
  }

  @Test
  void everyReceiptIsACloudEventThatTellsTheGovernorateAlone() {
    var warehouse = warehouse();
    var donation = id(offer(line(medicine(), 10, "A", in(500))));
    receive(donation, warehouse, 4).then().statusCode(200);
    receive(donation, warehouse, 6).then().statusCode(200);

    var events = TopicEvents.of("aid.donations", donation, 2);

    assertThat(events)
        .extracting(CloudEvent::getType)
        .containsOnly("aid.donation.received.v1")
        .hasSize(2);
    assertThat(events)
        .allSatisfy(
            event -> {
              var payload = TopicEvents.payload(event);
              EventContract.check(event.getType(), payload);
              assertThat(payload)
                  .contains("IQG02")
                  .doesNotContain(warehouse.toString(), "DONOR-17")
                  .doesNotContain(Tokens.subject("warehouse").toString());
            });
  }
}
