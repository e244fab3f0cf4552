package org.basra.exchange.library.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.duplicates.Offers.offer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DuplicateOfferEventTest {

  private static final String TYPE = "library.duplicates.offered.v1";
  private static final String TOPIC = "library.duplicate-offers";

  @Inject Records records;
  @Inject ObjectMapper mapper;

  @Test
  void anOfferIsACloudEventOnTheTopic() throws JsonProcessingException {
    var record = records.create();
    item(record);
    var offer = id(offer(record, item(record), item(record)).then());

    var events = TopicEvents.of(TOPIC, offer, 1);

    assertThat(events).extracting(CloudEvent::getType).containsExactly(TYPE);
    var payload = TopicEvents.payload(events.getFirst());
    EventContract.check(TYPE, payload);
    var told = mapper.readTree(payload);
    assertThat(told.path("offerId").asText()).isEqualTo(offer.toString());
    assertThat(told.path("recordId").asText()).isEqualTo(record.toString());
    assertThat(told.path("copies").asInt()).isEqualTo(2);
    assertThat(told.path("title").path("latin").asText()).startsWith("Kitab ");
    assertThat(told.path("title").path("original").isNull()).isTrue();
  }

  @Test
  void whatIsRefusedIsNotTold() {
    var record = records.create();
    item(record);
    var spare = item(record);
    offer(record, spare, item(records.create())).then().statusCode(409);
    var marker = id(offer(record, spare).then());

    var told =
        TopicEvents.matching(
            TOPIC, 1, event -> TopicEvents.payload(event).contains(record.toString()));

    assertThat(told).extracting(CloudEvent::getSubject).containsExactly(marker.toString());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "499, 499", "500, 500", "501, 500", "9000, 500"})
  void aLongTitleIsCut(int length, int told) throws JsonProcessingException {
    // Letters outside the basic plane count as one character each, as in JSON Schema.
    var written = "𐎠".repeat(length);

    var event = DuplicateOfferEvent.Offered.of(anOffer(), new RecordTitle(written, null));

    assertThat(event.title().original().codePointCount(0, event.title().original().length()))
        .isEqualTo(told);
    EventContract.check(TYPE, mapper.writeValueAsString(event));
  }

  private static DuplicateOffer anOffer() {
    return new DuplicateOffer(
        UUID.randomUUID(), List.of(new OfferedItem(UUID.randomUUID(), "BX-1")), Instant.EPOCH);
  }
}
