package org.basra.exchange.library.merges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.RecordCalls.aRecord;
import static org.basra.exchange.library.RecordCalls.catalogued;
import static org.basra.exchange.library.RecordCalls.merge;
import static org.basra.exchange.library.RecordCalls.read;
import static org.basra.exchange.library.RecordCalls.reverse;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeRaceTest {

  private static final int PAIRS = 6;
  private static final String NEW = "\"v0\"";

  private record Two(UUID one, UUID other) {}

  private static List<Two> pairs() {
    return IntStream.range(0, PAIRS)
        .mapToObj(i -> new Two(catalogued(aRecord("one")), catalogued(aRecord("other"))))
        .toList();
  }

  @RepeatedTest(3)
  void ofTwoMergesThatCrossOneWins() {
    var pairs = pairs();

    var answers =
        Race.of(
            2 * PAIRS,
            runner -> {
              var two = pairs.get(runner / 2);
              return runner % 2 == 0
                  ? merge(two.one(), NEW, two.other())
                  : merge(two.other(), NEW, two.one());
            });

    for (int pair = 0; pair < PAIRS; pair++) {
      var both = List.of(answers.get(2 * pair), answers.get(2 * pair + 1));
      assertThat(both).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
      assertThat(both)
          .filteredOn(answer -> answer.statusCode() == 409)
          .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("RECORD_MERGED"));
    }
  }

  @RepeatedTest(3)
  void ofAMergeAndADeletionOfOneRecordOneWins() {
    var pairs = pairs();

    var answers =
        Race.of(
            2 * PAIRS,
            runner -> {
              var two = pairs.get(runner / 2);
              return runner % 2 == 0
                  ? merge(two.one(), NEW, two.other())
                  : librarian().header("If-Match", NEW).delete("/v1/records/" + two.other());
            });

    for (int pair = 0; pair < PAIRS; pair++) {
      boolean merged = answers.get(2 * pair).statusCode() == 201;
      assertThat(answers.get(2 * pair).statusCode()).isEqualTo(merged ? 201 : 410);
      assertThat(answers.get(2 * pair + 1).statusCode()).isEqualTo(merged ? 409 : 204);
      read(pairs.get(pair).other()).then().statusCode(merged ? 301 : 410);
    }
  }

  @RepeatedTest(3)
  void anItemThatIsAddedDuringAMergeIsNotLeftBehind() {
    var pairs = pairs();

    var answers =
        Race.of(
            2 * PAIRS,
            runner -> {
              var two = pairs.get(runner / 2);
              return runner % 2 == 0
                  ? merge(two.one(), NEW, two.other())
                  : librarian()
                      .body("{\"barcode\": \"%s\", \"location\": \"MAIN\"}".formatted(unique()))
                      .post("/v1/records/%s/items".formatted(two.other()));
            });

    for (int pair = 0; pair < PAIRS; pair++) {
      assertThat(answers.get(2 * pair).statusCode()).isEqualTo(201);
      int added = answers.get(2 * pair + 1).statusCode();
      assertThat(added).isIn(201, 409);
      read(pairs.get(pair).one() + "/items")
          .then()
          .statusCode(200)
          .body("items", hasSize(added == 201 ? 1 : 0));
    }
  }

  @Test
  void ofManyWhoTakeAMergeBackOneDoes() {
    var survivor = catalogued(aRecord("one"));
    var other = catalogued(aRecord("other"));
    item(other);
    var merge = id(merge(survivor, other).then());

    var answers = Race.of(8, runner -> reverse(merge));

    assertThat(answers)
        .extracting(Response::statusCode)
        .containsOnlyOnce(200)
        .containsOnly(200, 409);
    read(other + "/items").then().statusCode(200).body("items", hasSize(1));
  }

  @Test
  void oneKeyAtOnceIsOneMerge() {
    var survivor = catalogued(aRecord("one"));
    var other = catalogued(aRecord("other"));
    var key = unique();

    var answers =
        Race.of(
            6,
            runner ->
                librarian()
                    .header("Idempotency-Key", key)
                    .header("If-Match", NEW)
                    .body("{\"mergedId\": \"%s\"}".formatted(other))
                    .post("/v1/records/%s/merges".formatted(survivor)));

    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 201)
        .extracting(answer -> answer.<String>path("id"))
        .satisfies(ids -> assertThat(Set.copyOf(ids)).hasSize(1));
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("IDEMPOTENCY_KEY_IN_USE"));
  }
}
