package org.basra.exchange.library.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.Readers.joined;
import static org.basra.exchange.library.Readers.member;
import static org.basra.exchange.library.Readers.settings;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.basra.exchange.library.loans.LoanHistory;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgettingTest {

  private static final Duration KEPT = Duration.ofDays(30);

  @Inject ForgettingRound round;
  @Inject LoanHistory history;
  @Inject PrivacyStage stage;

  private String patronOf(UUID loan) {
    return librarian().get("/v1/loans/" + loan).path("patronId");
  }

  private void forgetUntil(Instant until) {
    QuarkusTransaction.requiringNew().run(() -> history.forgetReturned(until, 10_000));
  }

  @Test
  void thirtyDaysBehindItsReturnALoanIsNobodys() {
    var patron = patron();
    var loan = stage.lend(patron);
    PrivacyStage.giveBack(loan);

    TestClock.after(KEPT.minusMinutes(1), round::run);
    assertThat(patronOf(loan)).isEqualTo(patron.toString());
    TestClock.after(KEPT.plusMinutes(1), round::run);

    librarian()
        .get("/v1/loans/" + loan)
        .then()
        .statusCode(200)
        .header("ETag", is("\"v4\""))
        .body("status", is("RETURNED"))
        .body("patronId", nullValue());
    librarian().get("/v1/loans?patronId=" + patron).then().body("items", empty());
  }

  @Test
  void theLastInstantCounts() {
    var at = Instant.now().minus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MICROS);
    var patron = patron();
    var loan = stage.returnedAt(stage.lend(patron), at);

    forgetUntil(at.minus(1, ChronoUnit.MICROS));
    assertThat(patronOf(loan)).isEqualTo(patron.toString());
    forgetUntil(at);

    assertThat(patronOf(loan)).isNull();
  }

  @Test
  void whatIsOutIsNotForgottenHoweverLong() {
    var patron = patron();
    var loan = stage.lend(patron);

    TestClock.after(Duration.ofDays(400), round::run);

    assertThat(patronOf(loan)).isEqualTo(patron.toString());
  }

  @Test
  void whoWantsTheirHistoryKeepsItUntilTheyChangeTheirMind() {
    var name = "reader " + unique();
    var patron = joined(name);
    settings(name, "{\"language\": \"ar\", \"keepHistory\": true}").statusCode(200);
    var loan = stage.lend(patron);
    PrivacyStage.giveBack(loan);

    TestClock.after(Duration.ofDays(400), round::run);
    member(name).get("/v1/loans").then().body("items.id", contains(loan.toString()));
    settings(name, "{\"language\": \"ar\", \"keepHistory\": false}").statusCode(200);
    TestClock.after(Duration.ofDays(400), round::run);

    member(name).get("/v1/loans").then().body("items", empty());
    member(name).get("/v1/loans/" + loan).then().statusCode(404);
    assertThat(patronOf(loan)).isNull();
  }

  @Test
  void manyWhoForgetAtOnceDoNotDisturbEachOther() {
    var loan = stage.lend(patron());
    PrivacyStage.giveBack(loan);

    TestClock.after(
        KEPT.plusDays(1),
        () ->
            Race.of(
                6,
                runner -> {
                  round.run();
                  return runner;
                }));

    librarian().get("/v1/loans/" + loan).then().header("ETag", is("\"v4\""));
  }
}
