package org.basra.exchange.library.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patronOf;
import static org.basra.exchange.library.LibraryCalls.register;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.library.patrons.PatronCategory;
import org.basra.exchange.testing.Tokens;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AwardConsumerTest {

  @Inject Awards awards;
  @Inject Records records;

  private final UUID award = UUID.randomUUID();
  private final UUID holder = UUID.randomUUID();

  private static void until(Callable<Boolean> reached) {
    await().atMost(Duration.ofSeconds(30)).until(reached);
  }

  private Awards.Holder arrived(UUID account, int count) {
    until(
        () -> {
          var found = awards.of(account);
          return !found.isEmpty() && found.getFirst().awards().size() == count;
        });
    return awards.of(account).getFirst();
  }

  @Test
  void whoAcceptsAnAwardMayBorrowUntilItsLastDay() {
    Awards.publish(Awards.event(award, holder, "RESIDENCY", "2099-06-30"));

    var patron = arrived(holder, 1);

    librarian()
        .get("/v1/patrons/" + patron.patronId())
        .then()
        .statusCode(200)
        .body("account", is(holder.toString()))
        .body("category", is("RESIDENT_ARTIST"))
        .body("status", is("ACTIVE"))
        .body("expiresOn", is("2099-06-30"))
        .body("cardNumber", matchesPattern("BX-[0-9A-Z-]{14}"));
    checkOut(item(records.create()), patron.patronId()).then().statusCode(201);
  }

  @Test
  void anAwardThatIsToldAgainUnderTheSameOrAnotherIdChangesNothing() {
    var event = Awards.event(award, holder, "SCHOLARSHIP", "2099-06-30");
    var marker = UUID.randomUUID();

    for (int time = 0; time < 3; time++) {
      Awards.publish(event);
    }
    // The same award under a new id, as after a restore of the producer, and then with other words.
    Awards.publish(Awards.event(award, holder, "SCHOLARSHIP", "2099-06-30"));
    Awards.publish(Awards.event(award, holder, "RESIDENCY", "2100-06-30"));
    // Behind them on the same partition, since Kafka keeps the order of a key.
    Awards.publish(behind(marker));

    arrived(marker, 1);
    assertThat(awards.of(holder))
        .singleElement()
        .satisfies(
            patron -> {
              assertThat(patron.awards()).containsExactly(AwardProgramme.SCHOLARSHIP);
              assertThat(patron.category()).isEqualTo(PatronCategory.SCHOLAR);
              assertThat(patron.expiresOn()).isEqualTo(LocalDate.of(2099, 6, 30));
            });
  }

  /** An event with the key of this test's award that tells of another one. */
  private CloudEvent behind(UUID otherHolder) {
    return TopicEvents.event(
        Awards.TYPE,
        award,
        2,
        Awards.payload(UUID.randomUUID(), otherHolder, "YOUTH_PROGRAMME", "2099-01-31"));
  }

  @Test
  void anAccountTakenFromThePatronIsNotEnrolledAnewByARepeatedAward() {
    Awards.publish(Awards.event(award, holder, "SCHOLARSHIP", "2099-06-30"));
    var patron = arrived(holder, 1);
    librarian()
        .header("If-Match", "\"v0\"")
        .body("{\"category\": \"SCHOLAR\", \"status\": \"ACTIVE\"}")
        .put("/v1/patrons/" + patron.patronId())
        .then()
        .statusCode(200);
    var marker = UUID.randomUUID();

    Awards.publish(Awards.event(award, holder, "SCHOLARSHIP", "2099-06-30"));
    Awards.publish(behind(marker));

    arrived(marker, 1);
    assertThat(awards.of(holder)).isEmpty();
  }

  @Test
  void aPatronWhoIsKnownIsRaisedAndKeepsTheCard() {
    var name = "reader " + unique();
    var patron = patronOf(name);
    String card = librarian().get("/v1/patrons/" + patron).path("cardNumber");

    Awards.publish(Awards.event(award, Tokens.subject(name), "SCHOLARSHIP", "2099-06-30"));

    assertThat(arrived(Tokens.subject(name), 1).patronId()).isEqualTo(patron);
    librarian()
        .get("/v1/patrons/" + patron)
        .then()
        .header("ETag", is("\"v1\""))
        .body("cardNumber", is(card))
        .body("category", is("SCHOLAR"))
        .body("expiresOn", is((Object) null));
  }

  @Test
  void whoeverIsBlockedStaysBlocked() {
    var patron =
        id(
            register(
                "{\"cardNumber\": \"%s\", \"category\": \"PUBLIC\", \"account\": \"%s\"}"
                    .formatted(unique(), holder)));
    librarian()
        .header("If-Match", "\"v0\"")
        .body(
            "{\"category\": \"PUBLIC\", \"status\": \"BLOCKED\", \"account\": \"%s\"}"
                .formatted(holder))
        .put("/v1/patrons/" + patron)
        .then()
        .statusCode(200);

    Awards.publish(Awards.event(award, holder, "RESIDENCY", "2099-06-30"));

    var raised = arrived(holder, 1);
    assertThat(raised.blocked()).isTrue();
    assertThat(raised.category()).isEqualTo(PatronCategory.RESIDENT_ARTIST);
    checkOut(item(records.create()), patron)
        .then()
        .statusCode(409)
        .body("code", is("PATRON_BLOCKED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FELLOWSHIP", "", "residency"})
  void aProgrammeNobodyKnowsIsParkedAndTheNextGoOn(String programme) {
    Awards.publish(Awards.event(award, holder, programme, "2099-06-30"));
    var others = Stream.generate(UUID::randomUUID).limit(6).toList();
    others.forEach(
        other ->
            Awards.publish(Awards.event(UUID.randomUUID(), other, "SCHOLARSHIP", "2099-06-30")));

    others.forEach(other -> arrived(other, 1));
    until(() -> Awards.parked(award).equals(List.of("WAITING")));
    assertThat(awards.of(holder)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "[]", "\"award\"", "{\"endsOn\": \"+999999-01-01\"}"})
  void whatIsNoAwardIsParkedAndTheNextGoOn(String payload) {
    Awards.publish(TopicEvents.event(Awards.TYPE, award, 1, payload));
    Awards.publish(Awards.event(UUID.randomUUID(), holder, "SCHOLARSHIP", "2099-06-30"));

    arrived(holder, 1);
    until(() -> Awards.parked(award).equals(List.of("WAITING")));
  }

  @Test
  void aDateThatNoDatabaseHoldsIsParked() {
    Awards.publish(Awards.event(award, holder, "SCHOLARSHIP", "+99999999-06-30"));

    until(() -> Awards.parked(award).equals(List.of("WAITING")));
    assertThat(awards.of(holder)).isEmpty();
  }

  @Test
  void otherEventsOfTheTopicArePassedOver() {
    Awards.publish(TopicEvents.event("applications.award.offered.v1", award, 1, "{}"));
    Awards.publish(Awards.event(award, holder, "SCHOLARSHIP", "2099-06-30"));

    arrived(holder, 1);
    assertThat(Awards.parked(award)).isEmpty();
  }

  @Test
  void manyAwardsInARowComeToWhatEachPersonWasAwarded() {
    var people = Stream.generate(UUID::randomUUID).limit(20).toList();

    people.forEach(
        person ->
            Awards.publish(
                Awards.event(UUID.randomUUID(), person, "YOUTH_PROGRAMME", "2098-01-31")));
    Awards.publish(Awards.event(UUID.randomUUID(), holder, "RESIDENCY", "2098-03-31"));
    Awards.publish(Awards.event(UUID.randomUUID(), holder, "SCHOLARSHIP", "2099-06-30"));

    for (var person : people) {
      var patron = arrived(person, 1);
      assertThat(patron.category()).isEqualTo(PatronCategory.YOUTH);
      assertThat(patron.expiresOn()).isEqualTo(LocalDate.of(2098, 1, 31));
    }
    var both = arrived(holder, 2);
    assertThat(awards.of(holder)).hasSize(1);
    assertThat(both.category()).isEqualTo(PatronCategory.RESIDENT_ARTIST);
    assertThat(both.expiresOn()).isEqualTo(LocalDate.of(2099, 6, 30));
    assertThat(both.awards())
        .containsExactlyInAnyOrder(AwardProgramme.RESIDENCY, AwardProgramme.SCHOLARSHIP);
  }
}
