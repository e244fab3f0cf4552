package org.basra.exchange.applications.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.applications.ApplicationsCalls.apply;
import static org.basra.exchange.applications.ApplicationsCalls.call;
import static org.basra.exchange.applications.ApplicationsCalls.draft;
import static org.basra.exchange.applications.ApplicationsCalls.member;
import static org.basra.exchange.applications.ApplicationsCalls.save;
import static org.basra.exchange.applications.ApplicationsCalls.somebody;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftRaceTest {

  private static final int SAVES = 50;

  @Test
  void ofTwentyBeginningsOfOnePersonOneIsAnApplication() {
    var person = somebody();
    var call = call(1);

    var answers = Race.of(20, runner -> apply(person, call));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(19)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("APPLICATION_EXISTS"));
    member(person).get("/v1/applications?count=true").then().body("total", is(1));
  }

  @Test
  void ofTwoClientsThatSaveInTurnsNothingIsLost() {
    var person = somebody();
    var draft = draft(person, call(1));

    var refused =
        Race.of(
            2,
            client -> {
              int again = 0;
              var version = "\"v0\"";
              for (int i = 0; i < SAVES; i++) {
                var patch = "{\"c%d\": {\"n%d\": %d}}".formatted(client, i, i);
                var answer = save(person, draft, version, patch);
                while (answer.statusCode() == 412) {
                  again++;
                  answer = save(person, draft, answer.header("ETag"), patch);
                }
                assertThat(answer.statusCode()).isEqualTo(200);
                version = answer.header("ETag");
              }
              return again;
            });

    assertThat(refused).anySatisfy(again -> assertThat(again).isPositive());
    Map<String, Map<String, Integer>> answers =
        member(person).get("/v1/applications/" + draft).path("answers");
    assertThat(answers.get("c0")).hasSize(SAVES);
    assertThat(answers.get("c1")).hasSize(SAVES);
  }
}
