package org.basra.exchange.library.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.duplicates.Offers.offer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateOfferRaceTest {

  private static final int PAIRS = 8;

  @Inject Records records;

  private UUID aRecordWith(List<String> barcodes, int copies) {
    var record = records.create();
    Stream.generate(() -> item(record)).limit(copies).forEach(barcodes::add);
    return record;
  }

  @RepeatedTest(3)
  void ofACheckOutAndAnOfferOfOneCopyOneWins() {
    var copies = new ArrayList<String>();
    var owners = Stream.generate(() -> aRecordWith(copies, 1)).limit(PAIRS).toList();
    owners.forEach(LibraryCalls::item);
    var readers = Stream.generate(LibraryCalls::patron).limit(PAIRS).toList();

    var answers =
        Race.of(
            2 * PAIRS,
            runner ->
                runner % 2 == 0
                    ? offer(owners.get(runner / 2), copies.get(runner / 2))
                    : checkOut(copies.get(runner / 2), readers.get(runner / 2)));

    for (int pair = 0; pair < PAIRS; pair++) {
      var offered = answers.get(2 * pair);
      var lent = answers.get(2 * pair + 1);
      if (offered.statusCode() == 201) {
        assertThat(lent.<String>path("code")).isEqualTo("ITEM_NOT_LENDABLE");
        assertThat(Offers.state(copies.get(pair))).isEqualTo("WITHDRAWN away");
      } else {
        assertThat(offered.<String>path("code")).isEqualTo("ITEM_ON_LOAN");
        assertThat(lent.statusCode()).isEqualTo(201);
        assertThat(Offers.state(copies.get(pair))).isEqualTo("AVAILABLE away");
      }
    }
  }

  @Test
  void whenEveryCopyIsOfferedAtOnceOneStays() {
    var copies = new ArrayList<String>();
    var record = aRecordWith(copies, 10);

    var answers = Race.of(10, runner -> offer(record, copies.get(runner)));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(9);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .singleElement()
        .satisfies(answer -> assertThat(answer.<String>path("code")).isEqualTo("NOT_A_DUPLICATE"));
    assertThat(copies).filteredOn(copy -> Offers.state(copy).equals("AVAILABLE free")).hasSize(1);
  }

  @Test
  void offersOfTheSameCopiesInAnyOrderDoNotWaitInACircle() {
    var copies = new ArrayList<String>();
    var record = aRecordWith(copies, 6);
    var some = copies.subList(0, 5);
    var reversed = new ArrayList<>(some);
    Collections.reverse(reversed);

    var answers =
        Race.of(
            8,
            runner ->
                librarian()
                    .body(Offers.body(record, runner % 2 == 0 ? some : reversed))
                    .post(Offers.PATH));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(7)
        .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("ITEM_WITHDRAWN"));
  }

  @Test
  void oneKeyAtOnceIsOneOffer() {
    var copies = new ArrayList<String>();
    var record = aRecordWith(copies, 3);
    var key = unique();

    var answers =
        Race.of(
            8,
            runner ->
                librarian()
                    .header("Idempotency-Key", key)
                    .body(Offers.body(record, copies.subList(0, 1)))
                    .post(Offers.PATH));

    assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 201)
        .extracting(answer -> answer.<String>path("id"))
        .satisfies(ids -> assertThat(Set.copyOf(ids)).hasSize(1));
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("IDEMPOTENCY_KEY_IN_USE"));
  }
}
