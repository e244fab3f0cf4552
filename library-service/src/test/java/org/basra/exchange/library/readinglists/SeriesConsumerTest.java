package org.basra.exchange.library.readinglists;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.basra.exchange.library.LibraryCalls.librarian;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.Tokens;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeriesConsumerTest {

  private static final String TOPIC = "events.series";
  private static final String TYPE = "events.series.published.v1";
  private static final String TOLD = "library.reading-list.published.v1";

  @Inject Records records;

  private final UUID series = UUID.randomUUID();

  private static CloudEvent published(UUID key, long version, UUID series) {
    return TopicEvents.event(
        TYPE,
        key,
        version,
        """
        {"seriesId": "%s", "kind": "SEMINAR", "zone": "Asia/Baghdad", "occurrences": 4,
         "firstStartsAt": "2026-12-03T15:00:00Z", "lastEndsAt": "2026-12-24T16:30:00Z",
         "publishedAt": "2026-11-22T09:15:00Z"}
        """
            .formatted(series));
  }

  private UUID draftOf(UUID ofSeries) {
    var list = ReadingLists.draft(ofSeries);
    ReadingLists.add(list, records.create()).then().statusCode(200);
    return list;
  }

  private static String status(UUID list) {
    return ReadingLists.get(list).path("status");
  }

  private static void until(UUID list, String status) {
    await().atMost(Duration.ofSeconds(30)).until(() -> status(list).equals(status));
  }

  /** Waits until everything before it on the key of this test's series has had its effect. */
  private void afterAllThatWasTold() {
    var marker = UUID.randomUUID();
    var list = draftOf(marker);
    TopicEvents.publish(TOPIC, published(series, 9, marker));
    until(list, "PUBLISHED");
  }

  @Test
  void theListOfASeriesIsPublishedWithItAndToldOnce() {
    var list = draftOf(series);
    var event = published(series, 1, series);

    TopicEvents.publish(TOPIC, event);
    TopicEvents.publish(TOPIC, event);
    TopicEvents.publish(TOPIC, published(series, 2, series));
    afterAllThatWasTold();

    ReadingLists.read(list).then().statusCode(200);
    var told = TopicEvents.of("library.reading-lists", list, 1);
    assertThat(told).extracting(CloudEvent::getType).containsExactly(TOLD);
    var payload = TopicEvents.payload(told.getFirst());
    EventContract.check(TOLD, payload);
    assertThat(payload)
        .contains(list.toString())
        .contains(series.toString())
        .doesNotContain("Kanafani")
        .doesNotContain("كنفاني");
  }

  @Test
  void whatLibrariansHaveDoneSinceStays() {
    var list = draftOf(series);
    TopicEvents.publish(TOPIC, published(series, 1, series));
    until(list, "PUBLISHED");
    ReadingLists.archive(list).then().statusCode(200);
    var next = ReadingLists.draft(series);

    TopicEvents.publish(TOPIC, published(series, 2, series));
    afterAllThatWasTold();

    assertThat(status(list)).isEqualTo("ARCHIVED");
    assertThat(status(next)).isEqualTo("DRAFT");
  }

  @Test
  void anEmptyListWaitsForItsTitlesAndOtherListsAreNotTouched() {
    var empty = ReadingLists.draft(series);
    var other = draftOf(UUID.randomUUID());

    TopicEvents.publish(TOPIC, published(series, 1, series));
    afterAllThatWasTold();

    assertThat(status(empty)).isEqualTo("DRAFT");
    assertThat(status(other)).isEqualTo("DRAFT");
  }

  @Test
  void whatIsNoSeriesIsParkedAndTheNextGoOn() {
    var broken = UUID.randomUUID();
    var list = draftOf(series);

    TopicEvents.publish(TOPIC, TopicEvents.event(TYPE, broken, 1, "{\"seriesId\": 7}"));
    TopicEvents.publish(TOPIC, published(series, 1, series));

    until(list, "PUBLISHED");
    await().atMost(Duration.ofSeconds(30)).until(() -> parked(broken).contains("WAITING"));
  }

  private static String parked(UUID subject) {
    return given()
        .auth()
        .oauth2(Tokens.role("admin"))
        .get("/v1/admin/parked-incoming-events?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items.findAll { it.subject == '%s' }.state".formatted(subject))
        .toString();
  }

  @Test
  void aListPublishedByALibrarianIsToldAsWell() {
    var list = ReadingLists.published(records.create());

    var payload = TopicEvents.payload(TopicEvents.of("library.reading-lists", list, 1).getFirst());

    EventContract.check(TOLD, payload);
    assertThat(payload).contains("\"seriesId\": null").contains("\"entries\": 1");
    librarian().get(ReadingLists.PATH + "/" + list).then().statusCode(200);
  }
}
