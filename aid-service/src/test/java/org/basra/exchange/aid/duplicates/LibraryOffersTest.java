package org.basra.exchange.aid.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.coordinator;
import static org.basra.exchange.aid.AidCalls.json;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.schoolKit;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LibraryOffersTest {

  private static final String TOPIC = "library.duplicate-offers";
  private static final String DONATIONS = "library.donations";

  private static CloudEvent offered(UUID offer, int copies) {
    return TopicEvents.event(
        "library.duplicates.offered.v1",
        offer,
        0,
        json(
            "{'offerId': '%s', 'recordId': '%s', 'copies': %d,"
                + " 'title': {'original': 'رجال في الشمس', 'latin': 'Rijāl fī al-shams'},"
                + " 'offeredAt': '2026-11-22T09:15:00Z', 'later': 'unknown here'}",
            offer, UUID.randomUUID(), copies));
  }

  private static CloudEvent redirected(UUID donation, UUID line, int copies) {
    return TopicEvents.event(
        "library.donation.redirected.v1",
        donation,
        1,
        json(
            "{'donationId': '%s', 'lineId': '%s', 'recordId': '%s', 'copies': %d,"
                + " 'title': {'original': null, 'latin': 'Rijāl fī al-shams'},"
                + " 'redirectedAt': '2026-11-22T09:15:00Z'}",
            donation, line, UUID.randomUUID(), copies));
  }

  /** The donations that came of an offer, once there are some. */
  private static List<String> donationsOf(UUID offer) {
    var deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (Instant.now().isBefore(deadline)) {
      var found = now(offer);
      if (!found.isEmpty()) {
        return found;
      }
    }
    throw new AssertionError("No donation came of the offer " + offer);
  }

  private static List<String> now(UUID offer) {
    JsonPath list = coordinator().get("/v1/donations?limit=200").jsonPath();
    return list.getList("items.findAll { it.offerId == '%s' }.id".formatted(offer));
  }

  private static ValidatableResponse receive(String donation, String settles) {
    String line = coordinator().get("/v1/donations/" + donation).path("lines[0].id");
    return coordinator()
        .body(
            json(
                "{'locationId': '%s', 'lines': [{'lineId': '%s', 'quantity': 2 %s}]}",
                warehouse(), line, settles))
        .post("/v1/donations/%s/receipts".formatted(donation))
        .then();
  }

  @Test
  void anOfferBecomesOneDonationHoweverOftenItIsTold() {
    var offer = UUID.randomUUID();
    var after = UUID.randomUUID();
    var event = offered(offer, 2);
    TopicEvents.publish(TOPIC, event);
    TopicEvents.publish(TOPIC, event);
    TopicEvents.publish(TOPIC, offered(offer, 2));
    TopicEvents.publish(TOPIC, offered(offer, 5));
    TopicEvents.publish(TOPIC, offered(after, 1));

    var donations = donationsOf(offer);
    donationsOf(after);

    assertThat(now(offer)).isEqualTo(donations).hasSize(1);
    coordinator()
        .get("/v1/donations/" + donations.getFirst())
        .then()
        .body("source", is("LIBRARY"))
        .body("status", is("OFFERED"))
        .body("donorCode", nullValue())
        .body("offeredAt", is("2026-11-22T09:15:00Z"))
        .body("lines[0].description", is("رجال في الشمس"))
        .body("lines[0].kind", is("EDUCATIONAL"))
        .body("lines[0].productId", nullValue())
        .body("lines[0].quantity", is(2));
  }

  @Test
  void eachTitleOfADonationThatTheLibraryPassesOnBecomesOneDonation() {
    var donation = UUID.randomUUID();
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    TopicEvents.publish(DONATIONS, redirected(donation, first, 2));
    TopicEvents.publish(DONATIONS, redirected(donation, first, 2));
    TopicEvents.publish(
        DONATIONS, TopicEvents.event("library.donation.accepted.v1", donation, 1, "{}"));
    TopicEvents.publish(DONATIONS, redirected(donation, second, 1));

    donationsOf(second);

    assertThat(now(first)).hasSize(1);
    coordinator()
        .get("/v1/donations/" + now(first).getFirst())
        .then()
        .body("source", is("LIBRARY"))
        .body("offeredAt", is("2026-11-22T09:15:00Z"))
        .body("lines[0].description", is("Rijāl fī al-shams"))
        .body("lines[0].quantity", is(2));
  }

  @Test
  void whoReceivesDuplicatesSaysWhichProductTheyAre() {
    var offer = UUID.randomUUID();
    TopicEvents.publish(TOPIC, offered(offer, 3));
    var donation = donationsOf(offer).getFirst();
    var books = schoolKit();

    receive(donation, "")
        .statusCode(422)
        .body("code", is("LINE_WITHOUT_PRODUCT"))
        .body("errors.pointer", hasItem("/lines/0/productId"));
    receive(donation, ", \"productId\": \"%s\"".formatted(medicine()))
        .statusCode(409)
        .body("code", is("LINE_ALREADY_IDENTIFIED"));
    receive(donation, ", \"productId\": \"%s\"".formatted(books))
        .statusCode(200)
        .body("status", is("RECEIVED"))
        .body("lines[0].productId", is(books.toString()))
        .body("lines[0].outstanding", is(1));
    coordinator()
        .get("/v1/stock?productId=" + books)
        .then()
        .body("items[0].onHand", is(2))
        .body("items[0].lotNumber", is("UNMARKED"));
  }

  @Test
  void anOfferThatMakesNoSenseIsParkedAndHoldsNobodyUp() {
    var broken = UUID.randomUUID();
    var sound = UUID.randomUUID();
    TopicEvents.publish(TOPIC, offered(broken, 0));
    TopicEvents.publish(TOPIC, offered(sound, 1));

    assertThat(donationsOf(sound)).hasSize(1);
    assertThat(now(broken)).isEmpty();
  }
}
