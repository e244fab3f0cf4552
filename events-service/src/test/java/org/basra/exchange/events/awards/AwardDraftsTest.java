package org.basra.exchange.events.awards;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.basra.exchange.events.EventsCalls.organiser;
import static org.basra.exchange.events.EventsCalls.publish;
import static org.basra.exchange.events.EventsCalls.series;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AwardDraftsTest {

  private static final Path PRODUCERS_EXAMPLE =
      Path.of(
          "../applications-service/src/main/resources/contracts/events/%s.example.json"
              .formatted(AwardAccepted.TYPE));

  private static String example() {
    try {
      return Files.readString(PRODUCERS_EXAMPLE);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String award(UUID award, String programme) {
    return example()
        .replaceFirst("(\"awardId\": *\")[^\"]+", "$1" + award)
        .replaceFirst("(\"programme\": *\")[^\"]+", "$1" + programme);
  }

  private static void tell(UUID subject, String payload) {
    TopicEvents.publish(
        AwardAccepted.TOPIC, TopicEvents.event(AwardAccepted.TYPE, subject, 1, payload));
  }

  private static List<Map<String, Object>> draftsFor(UUID award) {
    return organiser()
        .get("/v1/series?status=DRAFT&limit=200")
        .then()
        .extract()
        .path("items.findAll { it.awardId == '%s' }".formatted(award));
  }

  private static void awaitDraftFor(UUID award) {
    await().atMost(Duration.ofSeconds(30)).until(() -> !draftsFor(award).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "RESIDENCY,ARTIST_TALK,حديث فنان,Artist talk",
    "SCHOLARSHIP,LECTURE,محاضرة,Lecture",
    "COLLABORATIVE_PROJECT,LECTURE,محاضرة,Lecture"
  })
  void anAcceptedAwardBecomesADraft(String programme, String kind, String ar, String en) {
    var award = UUID.randomUUID();

    tell(award, award(award, programme));

    awaitDraftFor(award);
    assertThat(draftsFor(award))
        .singleElement()
        .satisfies(
            draft ->
                assertThat(draft)
                    .containsEntry("kind", kind)
                    .containsEntry("title", Map.of("ar", ar, "en", en))
                    .containsEntry("schedule", null)
                    .containsEntry("capacity", 60));
  }

  @Test
  void anAwardIsDraftedOnceHoweverOftenItIsToldOf() {
    var award = UUID.randomUUID();
    var event = TopicEvents.event(AwardAccepted.TYPE, award, 1, award(award, "RESIDENCY"));
    for (int time = 0; time < 3; time++) {
      TopicEvents.publish(AwardAccepted.TOPIC, event);
    }
    tell(award, award(award, "RESIDENCY"));
    var lastOfThisKey = UUID.randomUUID();

    tell(award, award(lastOfThisKey, "SCHOLARSHIP"));

    awaitDraftFor(lastOfThisKey);
    assertThat(draftsFor(award)).hasSize(1);
  }

  @Test
  void minorsAreNotPutOnAStage() {
    var award = UUID.randomUUID();
    var lastOfThisKey = UUID.randomUUID();

    tell(award, award(award, "YOUTH_PROGRAMME"));
    tell(award, award(lastOfThisKey, "RESIDENCY"));

    awaitDraftFor(lastOfThisKey);
    assertThat(draftsFor(award)).isEmpty();
  }

  @Test
  void theAwardStaysWithTheOrganisers() {
    var award = UUID.randomUUID();
    tell(award, award(award, "SCHOLARSHIP"));
    awaitDraftFor(award);
    var draft = UUID.fromString(draftsFor(award).getFirst().get("id").toString());
    organiser()
        .header("If-Match", "\"v0\"")
        .body(series(40, 1))
        .put("/v1/series/" + draft)
        .then()
        .statusCode(200)
        .body("awardId", is(award.toString()));

    publish(draft).statusCode(200);

    given().get("/v1/series/" + draft).then().statusCode(200).body("awardId", nullValue());
  }
}
