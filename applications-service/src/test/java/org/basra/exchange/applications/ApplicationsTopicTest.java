package org.basra.exchange.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.applications.ApplicationsCalls.call;
import static org.basra.exchange.applications.ApplicationsCalls.decided;
import static org.basra.exchange.applications.ApplicationsCalls.draft;
import static org.basra.exchange.applications.ApplicationsCalls.in;
import static org.basra.exchange.applications.ApplicationsCalls.member;
import static org.basra.exchange.applications.ApplicationsCalls.offer;
import static org.basra.exchange.applications.ApplicationsCalls.offered;
import static org.basra.exchange.applications.ApplicationsCalls.release;
import static org.basra.exchange.applications.ApplicationsCalls.somebody;
import static org.basra.exchange.applications.ApplicationsCalls.step;
import static org.basra.exchange.applications.ApplicationsCalls.submitted;

import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApplicationsTopicTest {

  private static final String APPLICATIONS = "applications.applications";

  /** The events of one application are these, as their schemas say, and never name the person. */
  private static void assertTold(UUID application, String person, String... steps) {
    var events = TopicEvents.of(APPLICATIONS, application, steps.length);
    assertThat(events)
        .extracting(CloudEvent::getType)
        .containsExactlyElementsOf(
            List.of(steps).stream()
                .map(step -> "applications.application.%s.v1".formatted(step))
                .toList());
    assertThat(events)
        .allSatisfy(
            event -> {
              var payload = TopicEvents.payload(event);
              EventContract.check(event.getType(), payload);
              assertThat(payload).doesNotContain(Tokens.subject(person).toString());
            });
  }

  @Test
  void anAwardIsToldWithItsHolder() {
    var person = somebody();
    var application = offered(person, call(1));
    step(member(person), application, "acceptances").then().statusCode(200);
    var award = UUID.fromString(member(person).get("/v1/awards").path("items[0].id"));

    var event = TopicEvents.of("applications.awards", award, 1).getFirst();

    assertThat(event.getType()).isEqualTo("applications.award.accepted.v1");
    var payload = TopicEvents.payload(event);
    EventContract.check(event.getType(), payload);
    assertThat(payload).contains(Tokens.subject(person).toString(), application.toString());
    assertTold(application, person, "submitted", "offered");
  }

  @Test
  void whatBecomesOfAnApplicationIsToldInOrderAndWithoutThePerson() {
    var call = call(in(Duration.ofDays(60)), 1);
    var first = somebody();
    var second = somebody();
    var third = somebody();
    var refused = offered(first, call);
    step(member(first), refused, "refusals").then().statusCode(200);
    var reserve = decided(second, call, "RESERVE");
    release(call).then().statusCode(200);
    offer(reserve, in(Duration.ofDays(1))).then().statusCode(200);
    TestClock.after(
        Duration.ofDays(2),
        () -> offer(decided(third, call, "AWARD"), in(Duration.ofDays(5))).then().statusCode(200));

    assertTold(refused, first, "submitted", "offered", "refused");
    assertTold(reserve, second, "submitted", "released", "offered", "lapsed");
  }

  @Test
  void aWithdrawnDraftIsNobodysBusinessAndAWithdrawnSubmissionIsTold() {
    var call = call(1);
    var person = somebody();
    var draft = draft(person, call);
    step(member(person), draft, "withdrawals").then().statusCode(200);
    var application = submitted(person, call);
    step(member(person), application, "withdrawals").then().statusCode(200);

    assertTold(application, person, "submitted", "withdrawn");
    assertThat(
            TopicEvents.matching(
                APPLICATIONS,
                1,
                event ->
                    event.getSubject().equals(draft.toString())
                        || event.getSubject().equals(application.toString())))
        .allSatisfy(event -> assertThat(event.getSubject()).isEqualTo(application.toString()));
  }
}
