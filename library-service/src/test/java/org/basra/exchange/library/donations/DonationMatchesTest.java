package org.basra.exchange.library.donations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.SqlStatements;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DonationMatchesTest {

  @Inject Records records;

  private static UUID offer(String... titles) {
    var lines = Stream.of(titles).map(title -> Donations.line(title, 1)).toArray(String[]::new);
    return id(librarian().body(Donations.body("null", lines)).post(Donations.PATH).then());
  }

  private static ValidatableResponse matches(UUID donation) {
    return librarian()
        .get("%s/%s/matches".formatted(Donations.PATH, donation))
        .then()
        .statusCode(200);
  }

  /** A word that is in no other record: letters alone, since a hyphen would part it. */
  private static String mark() {
    return "w" + unique().replace("-", "");
  }

  @Test
  void whatTheLibraryHasIsFoundAsPeopleWriteItTheSameTitleFirst() {
    var mark = mark();
    var longer = records.create("حكاية العائد إلى حيفا " + mark, null);
    var same = records.create("عائد إلى حيفا " + mark, "كنفاني، غسان");
    item(same);

    matches(offer("عايد الى حيفا", "عائد الى حيفا " + mark + " : رواية"))
        .body("lines[1].matches.record.id", contains(same.toString()))
        .body("lines[1].matches[0].sameTitle", is(true))
        .body("lines[1].matches[0].sameContributor", is(true))
        .body("lines[1].matches[0].copies", is(1));
    matches(offer("إلى حيفا " + mark))
        .body("lines[0].matches.record.id", contains(same.toString(), longer.toString()))
        .body("lines[0].matches.sameTitle", contains(false, false))
        .body("lines[0].matches.sameContributor", contains(true, false));
  }

  @Test
  void whatNobodyHasOrNobodyCanReadFindsNothing() {
    matches(offer(mark(), "!!!", "' & | \\\\ :* <->"))
        .body("lines.matches", contains(empty(), empty(), empty()));
    librarian()
        .get("%s/%s/matches".formatted(Donations.PATH, UUID.randomUUID()))
        .then()
        .statusCode(404);
  }

  @Test
  void atMostFiveRecordsALineAndTheSameNumberOfStatementsForAll() {
    var mark = mark();
    for (int i = 0; i < 7; i++) {
      item(records.create("ديوان " + mark + " " + i, null));
    }
    var one = offer("ديوان " + mark);
    var many = offer("ديوان " + mark, mark + " ديوان", "ديوان / " + mark, mark());

    matches(one).body("lines[0].matches.size()", is(5));
    assertThat(statements(many)).isEqualTo(statements(one)).isEqualTo(5);
  }

  private static long statements(UUID donation) {
    return SqlStatements.fewestDuring("library", () -> matches(donation));
  }
}
