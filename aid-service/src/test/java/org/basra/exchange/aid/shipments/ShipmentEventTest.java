package org.basra.exchange.aid.shipments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.deliveryPoint;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.basra.exchange.aid.Consignments.arrived;
import static org.basra.exchange.aid.Consignments.deliver;
import static org.basra.exchange.aid.Consignments.shipped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.Tokens;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShipmentEventTest {

  private static final UUID ID = UUID.fromString("01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d");

  @Inject ObjectMapper mapper;

  @Test
  void eventsAreWhatTheirSchemasSay() throws JsonProcessingException {
    EventContract.check(
        "aid.consignment.shipped.v1",
        mapper.writeValueAsString(
            new ShipmentEvent.Shipped(
                ID,
                "IQG02",
                "PS0275",
                Instant.EPOCH,
                List.of(new ShipmentEvent.ShippedGoods(ID, ID, 1)))));
    EventContract.check(
        "aid.consignment.delivered.v1",
        mapper.writeValueAsString(
            new ShipmentEvent.Delivered(
                ID,
                "PS0275",
                Instant.EPOCH,
                List.of(new ShipmentEvent.DeliveredGoods(ID, ID, 1, 0, 0)))));
  }

  @Test
  void aJourneyIsToldInItsOrderWithoutPlacesPersonsOrTheDayOfArrival() {
    var product = medicine();
    var origin = warehouse();
    var destination = deliveryPoint();
    var lot = stocked(product, origin, 100, "A", in(500));
    var consignment = shipped(origin, destination, in(10), product, 100);
    deliver(consignment, arrived(lot, 97, 2, 1)).then().statusCode(200);

    var events = TopicEvents.of("aid.consignments", consignment, 2);

    assertThat(events)
        .extracting(CloudEvent::getType)
        .containsExactly("aid.consignment.shipped.v1", "aid.consignment.delivered.v1");
    assertThat(events)
        .allSatisfy(
            event -> {
              var payload = TopicEvents.payload(event);
              EventContract.check(event.getType(), payload);
              assertThat(payload)
                  .contains("PS0275")
                  .doesNotContain(origin.toString(), destination.toString())
                  .doesNotContain(Tokens.subject("field-agent").toString())
                  .doesNotContain(Tokens.subject("warehouse").toString())
                  .doesNotContain(in(10).toString());
            });
  }
}
