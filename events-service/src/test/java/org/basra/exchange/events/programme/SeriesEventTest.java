package org.basra.exchange.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.events.EventsCalls.occurrencesOf;
import static org.basra.exchange.events.EventsCalls.organiser;
import static org.basra.exchange.events.EventsCalls.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.events.series.SeriesKind;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeriesEventTest {

  private static final UUID ID = UUID.fromString("01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a");

  @Inject ObjectMapper mapper;

  @Test
  void eventsAreWhatTheirSchemasSay() throws JsonProcessingException {
    EventContract.check(
        "events.series.published.v1",
        mapper.writeValueAsString(
            new SeriesEvent.Published(
                ID,
                SeriesKind.SEMINAR,
                ZoneId.of("Asia/Baghdad"),
                4,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH)));
    EventContract.check(
        "events.series.cancelled.v1",
        mapper.writeValueAsString(new SeriesEvent.Cancelled(ID, 0, Instant.EPOCH)));
    EventContract.check(
        "events.series.occurrence-cancelled.v1",
        mapper.writeValueAsString(
            new SeriesEvent.OccurrenceCancelled(ID, ID, Instant.EPOCH, Instant.EPOCH)));
  }

  @Test
  void aSeriesIsToldOfInItsOrderAndWithoutItsTitle() {
    var series = published(5, 2);
    organiser()
        .post("/v1/occurrences/%s/cancellations".formatted(occurrencesOf(series).getFirst()))
        .then()
        .statusCode(200);
    organiser().post("/v1/series/%s/cancellations".formatted(series)).then().statusCode(200);

    var events = TopicEvents.of("events.series", series, 3);

    assertThat(events)
        .extracting(CloudEvent::getType)
        .containsExactly(
            "events.series.published.v1",
            "events.series.occurrence-cancelled.v1",
            "events.series.cancelled.v1");
    assertThat(events)
        .extracting(event -> event.getExtension("aggregateversion"))
        .containsExactlyElementsOf(List.of("1", "2", "3"));
    assertThat(events)
        .allSatisfy(
            event -> {
              var payload = TopicEvents.payload(event);
              EventContract.check(event.getType(), payload);
              assertThat(payload).doesNotContain("Kanafani");
            });
  }
}
