package org.basra.exchange.library.donations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookDonationRaceTest {

  @Inject Records records;

  @Test
  void whenManyTakeTheAcceptedCopiesAtOnceNoMoreComeIntoStock() {
    var donation = Donations.offerOf("a donor", 3, 1);
    var lines = Donations.lines(donation);
    Donations.decide(
            donation,
            Donations.verdict(lines.get(0), 3, 0, null, null),
            Donations.verdict(lines.get(1), 1, 0, null, null))
        .then()
        .statusCode(200);
    var record = records.create();

    var answers =
        Race.of(12, runner -> Donations.accession(donation, lines.get(0), record, unique()));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(3);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(9)
        .extracting(answer -> answer.<String>path("code"))
        .containsOnly("ACCESSION_EXCEEDS_ACCEPTED");
    Donations.get(donation).then().body("lines.accessioned", contains(3, 0));
    librarian().get("/v1/records/%s/items".formatted(record)).then().body("items", hasSize(3));
  }

  @Test
  void twoWhoFinishTwoLinesAtOnceFinishTheDonation() {
    var donation = Donations.offerOf("a donor", 1, 1);
    var lines = Donations.lines(donation);
    Donations.decide(
            donation,
            Donations.verdict(lines.get(0), 1, 0, null, null),
            Donations.verdict(lines.get(1), 1, 0, null, null))
        .then()
        .statusCode(200);
    var record = records.create();

    var answers =
        Race.of(2, runner -> Donations.accession(donation, lines.get(runner), record, unique()));

    assertThat(answers).extracting(Response::statusCode).containsOnly(200);
    Donations.get(donation).then().body("status", is("COMPLETED"));
  }

  @Test
  void ofADecisionAndAWithdrawalAtOnceOneCounts() {
    var donation = Donations.offerOf("the same donor", 1);
    var verdict = Donations.verdict(Donations.lines(donation).getFirst(), 1, 0, null, null);

    var answers =
        Race.of(
            2,
            runner ->
                runner == 0
                    ? Donations.decide(donation, verdict)
                    : Donations.member("the same donor")
                        .post("%s/%s/withdrawals".formatted(Donations.PATH, donation)));

    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    Donations.get(donation)
        .then()
        .body("status", is(answers.getFirst().statusCode() == 200 ? "ACCEPTED" : "WITHDRAWN"));
  }
}
