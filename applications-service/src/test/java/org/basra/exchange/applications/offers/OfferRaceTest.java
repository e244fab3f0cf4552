package org.basra.exchange.applications.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.applications.ApplicationsCalls.call;
import static org.basra.exchange.applications.ApplicationsCalls.decided;
import static org.basra.exchange.applications.ApplicationsCalls.in;
import static org.basra.exchange.applications.ApplicationsCalls.member;
import static org.basra.exchange.applications.ApplicationsCalls.offer;
import static org.basra.exchange.applications.ApplicationsCalls.offered;
import static org.basra.exchange.applications.ApplicationsCalls.officer;
import static org.basra.exchange.applications.ApplicationsCalls.somebody;
import static org.basra.exchange.applications.ApplicationsCalls.step;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OfferRaceTest {

  @Test
  void ofTwentyOffersForThreePlacesThreeAreMade() {
    var call = call(3);
    var all = Stream.generate(() -> decided(somebody(), call, "AWARD")).limit(20).toList();

    var answers = Race.of(20, runner -> offer(all.get(runner), in(Duration.ofDays(5))));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(3);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(17)
        .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("NO_PLACE_LEFT"));
  }

  @Test
  void ofTwentyAcceptancesOfOneOfferOneIsAnAwardAndOneEvent() {
    var person = somebody();
    var application = offered(person, call(1));

    var answers = Race.of(20, runner -> step(member(person), application, "acceptances"));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(19);
    var awards = member(person).get("/v1/awards?count=true").then().body("total", is(1)).extract();
    var award = UUID.fromString(awards.path("items[0].id"));
    var later = offered(somebody(), call(1));
    assertThat(TopicEvents.of("applications.awards", award, 1)).hasSize(1);
    assertThat(
            TopicEvents.matching(
                "applications.applications",
                1,
                event -> later.toString().equals(event.getSubject())))
        .isNotEmpty();
  }

  @Test
  void acceptingAndTurningDownAtOnceIsOneOfTheTwo() {
    var call = call(1);
    var person = somebody();
    var application = offered(person, call);

    var answers =
        Race.of(
            2,
            runner -> step(member(person), application, runner == 0 ? "acceptances" : "refusals"));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    boolean accepted = answers.getFirst().statusCode() == 200;
    var next = decided(somebody(), call, "RESERVE");
    offer(next, in(Duration.ofDays(5))).then().statusCode(accepted ? 409 : 200);
  }

  @Test
  void ofTenOffersForOnePlaceThatLapsedOneIsMade() {
    var call = call(in(Duration.ofDays(60)), 1);
    var expired = offered(somebody(), call);
    var all = Stream.generate(() -> decided(somebody(), call, "RESERVE")).limit(10).toList();

    TestClock.after(
        Duration.ofDays(11),
        () -> {
          var answers = Race.of(10, runner -> offer(all.get(runner), in(Duration.ofDays(20))));
          assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
          assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(9);
          officer().get("/v1/applications/" + expired).then().body("status", is("LAPSED"));
        });
  }
}
