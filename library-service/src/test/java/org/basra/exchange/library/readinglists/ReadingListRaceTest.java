package org.basra.exchange.library.readinglists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingListRaceTest {

  @Inject Records records;

  @Test
  void titlesThatComeAtOnceStandOneBehindTheOther() {
    var list = ReadingLists.draft();
    var titles = records.create(8);

    var answers = Race.of(8, runner -> ReadingLists.add(list, titles.get(runner)));

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    List<Integer> positions =
        librarian()
            .get("%s/%s/entries".formatted(ReadingLists.PATH, list))
            .then()
            .extract()
            .path("items.position");
    assertThat(positions).isEqualTo(IntStream.rangeClosed(1, 8).boxed().toList());
  }

  @Test
  void oneTitleThatComesManyTimesAtOnceStandsThereOnce() {
    var list = ReadingLists.draft();
    var title = records.create();

    var answers = Race.of(8, runner -> ReadingLists.add(list, title));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(7)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("RECORD_ON_LIST_ALREADY"));
  }

  @Test
  void ofManyListsForOneSeriesOneIsMade() {
    var series = UUID.randomUUID();

    var answers =
        Race.of(8, runner -> librarian().body(ReadingLists.body(series)).post(ReadingLists.PATH));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(7);
  }

  @Test
  void ofTwoWhoTakeTheLastTwoTitlesOfAPublishedListOneSucceeds() {
    var list = ReadingLists.published(records.create());
    ReadingLists.add(list, records.create()).then().statusCode(200);
    var entries = ReadingLists.entries(list);

    var answers = Race.of(2, runner -> ReadingLists.remove(list, "*", entries.get(runner)));

    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    assertThat(ReadingLists.entries(list)).hasSize(1);
  }
}
