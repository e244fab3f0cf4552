package org.basra.exchange.library.renewals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LendingCalls.step;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.placeHold;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.RepeatedTest;

/** A reader renews the only copy while another asks for it. */
@QuarkusTest
class RenewalRaceTest {

  private static final int PAIRS = 10;

  @Inject Records records;

  private record Wanted(UUID record, UUID loan, UUID other) {}

  private Wanted wanted() {
    var record = records.create();
    return new Wanted(record, id(checkOut(item(record), patron()).then()), patron());
  }

  private static Response renewOrPlace(Wanted wanted, boolean renew) {
    return renew ? step(wanted.loan, "renewals") : placeHold(wanted.record, wanted.other);
  }

  /** As the event says, whose time is that of the transaction. */
  private static Instant renewedAt(UUID loan) {
    var events = TopicEvents.of("library.loans", loan, 2);
    return Instant.parse(
        JsonPath.from(TopicEvents.payload(events.getLast())).getString("renewedAt"));
  }

  @RepeatedTest(3)
  void noLoanIsRenewedAfterSomebodyHasPlacedAHold() {
    var wanted = Stream.generate(this::wanted).limit(PAIRS).toList();

    var answers =
        Race.of(2 * PAIRS, runner -> renewOrPlace(wanted.get(runner / 2), runner % 2 == 0));

    for (int pair = 0; pair < PAIRS; pair++) {
      var renewed = answers.get(2 * pair);
      var hold = id(answers.get(2 * pair + 1).then());
      if (renewed.statusCode() == 200) {
        var placedAt = Instant.parse(librarian().get("/v1/holds/" + hold).path("placedAt"));
        assertThat(renewedAt(wanted.get(pair).loan)).isBefore(placedAt);
      } else {
        assertThat(renewed.<String>path("code")).isEqualTo("ITEM_WANTED_BY_ANOTHER");
      }
    }
  }
}
