package org.basra.exchange.library.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.register;
import static org.basra.exchange.library.LibraryCalls.unique;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basra.exchange.library.patrons.PatronCategory;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class MembershipRaceTest {

  private static final int RUNNERS = 8;

  @Inject MembershipService service;
  @Inject Awards awards;

  private final UUID holder = UUID.randomUUID();

  @RepeatedTest(5)
  void manyAwardsOfOnePersonAtOnceMakeOnePatron() {
    var won =
        IntStream.range(0, RUNNERS)
            .mapToObj(
                i ->
                    Awards.award(
                        holder, AwardProgramme.values()[i % 4], "20%d-06-30".formatted(30 + i)))
            .toList();

    Race.of(RUNNERS, runner -> granted(won.get(runner)));

    assertThat(awards.of(holder))
        .singleElement()
        .satisfies(
            patron -> {
              assertThat(patron.awards()).hasSize(RUNNERS);
              assertThat(patron.category()).isEqualTo(PatronCategory.RESIDENT_ARTIST);
              assertThat(patron.expiresOn()).isEqualTo(LocalDate.of(2037, 6, 30));
            });
  }

  @RepeatedTest(5)
  void oneAwardToldByManyAtOnceCountsOnce() {
    var award = Awards.award(holder, AwardProgramme.RESIDENCY, "2030-06-30");

    Race.of(RUNNERS, runner -> granted(award));

    assertThat(awards.of(holder))
        .singleElement()
        .satisfies(patron -> assertThat(patron.awards()).hasSize(1));
  }

  @RepeatedTest(5)
  void aLibrarianWhoRegistersTheHolderAtThatMomentMakesNoSecondPatron() {
    var body = "{\"cardNumber\": \"%s\", \"category\": \"PUBLIC\", \"account\": \"%s\"}";

    var statuses =
        Race.of(
            RUNNERS,
            runner ->
                runner % 2 == 0
                    ? granted(Awards.award(holder, AwardProgramme.SCHOLARSHIP, "2030-06-30"))
                    : register(body.formatted(unique(), holder)).extract().statusCode());

    assertThat(statuses)
        .isSubsetOf(0, 201, 409)
        .filteredOn(status -> status == 201)
        .hasSizeLessThan(2);
    assertThat(awards.of(holder))
        .singleElement()
        .satisfies(
            patron -> {
              assertThat(patron.category()).isEqualTo(PatronCategory.SCHOLAR);
              assertThat(patron.awards()).hasSize(RUNNERS / 2);
            });
  }

  /** Grants as the inbox does; 0 stands beside the statuses of the librarians. */
  private int granted(AcceptedAward award) {
    service.grant(award);
    return 0;
  }
}
