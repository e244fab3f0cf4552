package org.basra.exchange.events.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.events.EventsCalls.cancel;
import static org.basra.exchange.events.EventsCalls.id;
import static org.basra.exchange.events.EventsCalls.occurrence;
import static org.basra.exchange.events.EventsCalls.organiser;
import static org.basra.exchange.events.EventsCalls.register;
import static org.basra.exchange.events.EventsCalls.someone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.Tokens;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationEventTest {

  private static final UUID ID = UUID.fromString("01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d");
  private static final String TOPIC = RegistrationEvent.TOPIC;

  @Inject ObjectMapper mapper;

  @Test
  void eventsAreWhatTheirSchemasSay() throws JsonProcessingException {
    EventContract.check(
        "events.registration.confirmed.v1",
        mapper.writeValueAsString(new RegistrationEvent.Confirmed(ID, ID, ID, Instant.EPOCH)));
    EventContract.check(
        "events.registration.waitlisted.v1",
        mapper.writeValueAsString(new RegistrationEvent.Waitlisted(ID, ID, ID, 1, Instant.EPOCH)));
    EventContract.check(
        "events.registration.promoted.v1",
        mapper.writeValueAsString(new RegistrationEvent.Promoted(ID, ID, ID, Instant.EPOCH)));
    for (var reason : CancellationReason.values()) {
      EventContract.check(
          "events.registration.cancelled.v1",
          mapper.writeValueAsString(
              new RegistrationEvent.Cancelled(ID, ID, ID, reason, Instant.EPOCH)));
    }
  }

  @Test
  void comingAndGoingIsToldWithoutNamingAnybody() {
    var occurrence = occurrence(1);
    var leaving = someone();
    var waiting = someone();
    var seat = id(register(occurrence, leaving).then());
    var queue = id(register(occurrence, waiting).then());
    cancel(seat, leaving).then().statusCode(200);
    organiser()
        .post("/v1/occurrences/%s/cancellations".formatted(occurrence))
        .then()
        .statusCode(200);

    var ofTheSeat = TopicEvents.of(TOPIC, seat, 2);
    var ofTheQueue = TopicEvents.of(TOPIC, queue, 3);

    assertThat(ofTheSeat)
        .extracting(CloudEvent::getType)
        .containsExactly("events.registration.confirmed.v1", "events.registration.cancelled.v1");
    assertThat(ofTheQueue)
        .extracting(CloudEvent::getType)
        .containsExactly(
            "events.registration.waitlisted.v1",
            "events.registration.promoted.v1",
            "events.registration.cancelled.v1");
    assertThat(TopicEvents.payload(ofTheSeat.getLast())).contains("WITHDRAWN");
    assertThat(TopicEvents.payload(ofTheQueue.getLast())).contains("OCCURRENCE_CANCELLED");
    assertThat(ofTheQueue).allSatisfy(event -> namesNobody(event, waiting));
    assertThat(ofTheSeat).allSatisfy(event -> namesNobody(event, leaving));
  }

  private static void namesNobody(CloudEvent event, String name) {
    var payload = TopicEvents.payload(event);
    EventContract.check(event.getType(), payload);
    assertThat(payload).doesNotContain(Tokens.subject(name).toString());
  }
}
