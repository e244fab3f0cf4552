package org.basra.exchange.library.donations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.unique;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.Tokens;
import org.basra.exchange.testing.TopicEvents;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DonationEventTest {

  private static final String TOPIC = "library.donations";
  private static final String ACCEPTED = "library.donation.accepted.v1";
  private static final String REDIRECTED = "library.donation.redirected.v1";

  @Inject Records records;
  @Inject ObjectMapper mapper;

  /** An offer with a name and a title that nothing else in the world has. */
  private static UUID offer(String donor, String canary) {
    var name = "{\"ar\": \"اسم %s\", \"en\": \"Name %s\"}".formatted(canary, canary);
    var lines = new String[] {Donations.line("T1 " + canary, 2), Donations.line("T2 " + canary, 3)};
    return id(
        Donations.member(donor).body(Donations.body(name, lines)).post(Donations.PATH).then());
  }

  private UUID decided(String donor, String canary, UUID record) {
    var donation = offer(donor, canary);
    var lines = Donations.lines(donation);
    Donations.decide(
            donation,
            Donations.verdict(lines.get(0), 2, 0, null, null),
            Donations.verdict(lines.get(1), 1, 2, record, null))
        .then()
        .statusCode(200);
    return donation;
  }

  @Test
  void whatIsKeptAndWhatIsPassedOnIsTold() throws JsonProcessingException {
    var record = records.create();
    var donation = decided("a donor", unique(), record);
    var line = Donations.lines(donation).get(1);

    var events = TopicEvents.of(TOPIC, donation, 2);

    assertThat(events).extracting(CloudEvent::getType).containsExactly(ACCEPTED, REDIRECTED);
    for (var event : events) {
      EventContract.check(event.getType(), TopicEvents.payload(event));
    }
    var kept = mapper.readTree(TopicEvents.payload(events.getFirst()));
    assertThat(kept.path("titles").asInt()).isEqualTo(2);
    assertThat(kept.path("copies").asInt()).isEqualTo(3);
    var passedOn = mapper.readTree(TopicEvents.payload(events.getLast()));
    assertThat(passedOn.path("lineId").asText()).isEqualTo(line);
    assertThat(passedOn.path("recordId").asText()).isEqualTo(record.toString());
    assertThat(passedOn.path("copies").asInt()).isEqualTo(2);
    assertThat(passedOn.path("title").path("latin").asText()).startsWith("Kitab ");
  }

  @Test
  void whatIsDeclinedAsAWholeIsNotTold() {
    var declined = offer("a donor", unique());
    var lines = Donations.lines(declined);
    Donations.decide(
            declined,
            Donations.verdict(lines.get(0), 0, 0, null, "NO_SPACE"),
            Donations.verdict(lines.get(1), 0, 0, null, "CONDITION"))
        .then()
        .statusCode(200);
    var marker = decided("a donor", unique(), records.create());

    assertThat(TopicEvents.of(TOPIC, marker, 2)).hasSize(2);
    var told =
        TopicEvents.matching(
            TOPIC,
            2,
            event -> List.of(declined.toString(), marker.toString()).contains(event.getSubject()));

    assertThat(told).extracting(CloudEvent::getSubject).containsOnly(marker.toString());
  }

  @Test
  void neitherEventsNorLogsSayWhoGaveOrWhatTheyWrote() {
    var canary = "canary" + unique().replace("-", "");
    var donor = "donor " + canary;
    var logged = new LoggedLines();
    var root = LogContext.getLogContext().getLogger("");
    root.addHandler(logged);
    try {
      var record = records.create();
      var donation = decided(donor, canary, record);
      Donations.accession(donation, Donations.lines(donation).getFirst(), record, unique())
          .then()
          .statusCode(200);
      Donations.accession(donation, Donations.lines(donation).getFirst(), record, "no barcode")
          .then()
          .statusCode(422);

      var events = TopicEvents.of(TOPIC, donation, 2);

      assertThat(events)
          .extracting(TopicEvents::payload)
          .noneMatch(payload -> payload.contains(canary))
          .noneMatch(payload -> payload.contains(Tokens.subject(donor).toString()));
      assertThat(logged.lines).noneMatch(line -> line.contains(canary));
    } finally {
      root.removeHandler(logged);
    }
  }

  private static final class LoggedLines extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getMessage() + ' ' + Arrays.toString(line.getParameters()));
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
