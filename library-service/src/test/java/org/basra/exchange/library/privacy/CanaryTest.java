package org.basra.exchange.library.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.Readers.joined;
import static org.basra.exchange.library.Readers.member;
import static org.basra.exchange.library.Readers.wantsNotices;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.basra.exchange.library.notices.Mails;
import org.basra.exchange.library.rounds.Round;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.Tokens;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An invented address that is found nowhere but where it must be, and after an erasure not there.
 */
@QuarkusTest
class CanaryTest {

  private static final Duration LATE = Duration.ofDays(26);

  @Inject @All List<Round> rounds;
  @Inject PrivacyStage stage;

  private final StringBuffer log = new StringBuffer();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord told) {
          log.append(new SimpleFormatter().format(told));
        }

        @Override
        public void flush() {
          // Nothing is held back.
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };
  private final String name = "Zahra Canary-Qandil " + unique();
  private final String address = "zahra.canary-qandil-" + unique() + "@mail.example";

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(listener);
  }

  @AfterEach
  void leave() {
    Logger.getLogger("").removeHandler(listener);
  }

  private void noticesAfter(Duration later) {
    TestClock.after(
        later,
        () -> rounds.stream().filter(round -> round.name().equals("notices")).forEach(Round::run));
  }

  @Test
  void anAddressIsNeitherLoggedNorToldNorCountedAndGoesWithItsReader() {
    var patron = joined(name);
    String card = member(name).get("/v1/my-library").path("patron.cardNumber");
    wantsNotices(name, address, "ar");
    var loan = stage.lend(patron);

    noticesAfter(LATE);
    try (var mails = Mails.refusing(address::equals)) {
      noticesAfter(LATE.plusMinutes(30));
      assertThat(mails.to(address)).isEmpty();
    }
    try (var mails = Mails.running()) {
      noticesAfter(LATE.plusDays(7));
      assertThat(mails.to(address)).hasSize(1);
    }
    member(name).get("/v1/my-library/export").then().statusCode(200);

    assertThat(stage.tablesWith(address)).containsExactly("patron_contact");
    assertNowhere(loan, address, card, name);
    PrivacyStage.giveBack(loan);
    member(name).post("/v1/my-library/erasures").then().statusCode(200);
    assertThat(stage.tablesWith(address)).isEmpty();
    assertThat(stage.tablesWith(card)).isSubsetOf("idempotency");
    assertThat(stage.tablesWith(name)).isEmpty();
  }

  private void assertNowhere(UUID loan, String... canaries) {
    var account = Tokens.subject(name).toString();
    assertThat(log.toString())
        .contains("The mail server refuses notice", "The mail server cannot be reached")
        .doesNotContain(canaries);
    assertThat(TopicEvents.of("library.loans", loan, 3))
        .map(TopicEvents::payload)
        .allSatisfy(
            payload -> assertThat(payload).doesNotContain(canaries).doesNotContain(account));
    assertThat(given().get("/q/metrics").then().statusCode(200).extract().asString())
        .doesNotContain(canaries)
        .doesNotContain(account);
  }
}
