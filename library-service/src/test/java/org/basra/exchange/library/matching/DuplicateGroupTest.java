package org.basra.exchange.library.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.RecordCalls.catalogued;
import static org.basra.exchange.library.RecordCalls.correct;
import static org.basra.exchange.library.RecordCalls.delete;
import static org.basra.exchange.library.RecordCalls.merge;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;
import static org.basra.exchange.library.matching.DuplicateGroups.all;
import static org.basra.exchange.library.matching.DuplicateGroups.book;
import static org.basra.exchange.library.matching.DuplicateGroups.dismiss;
import static org.basra.exchange.library.matching.DuplicateGroups.groupOf;
import static org.basra.exchange.library.matching.DuplicateGroups.groupsOf;
import static org.basra.exchange.library.matching.DuplicateGroups.ids;
import static org.basra.exchange.library.matching.DuplicateGroups.inArabicLetters;
import static org.basra.exchange.library.matching.DuplicateGroups.inBoth;
import static org.basra.exchange.library.matching.DuplicateGroups.name;
import static org.basra.exchange.library.matching.DuplicateGroups.records;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.SqlStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DuplicateGroupTest {

  @Test
  void recordsOfOneTitleAndAuthorStandSideBySide() {
    var author = name();
    var one = catalogued(book("Men in the sun", author, "1963"));
    var other = catalogued(book("Men in the sun /", author + ".", "1963"));
    catalogued(book("All that's left to you", author, "1966"));
    item(other);

    var group = groupOf(one).orElseThrow();

    assertThat(group.get("confidence")).isEqualTo("SAME_YEAR");
    assertThat(group.get("size")).isEqualTo(2);
    assertThat(ids(group)).containsExactly(one, other);
    assertThat(records(group)).extracting(record -> record.get("items")).containsExactly(0, 1);
    assertThat(records(group)).extracting(record -> record.get("year")).containsOnly(1963);
  }

  @ParameterizedTest
  @CsvSource({
    "1963, 1963, SAME_YEAR",
    "1963, 1985, DIFFERENT_YEAR",
    "1963, uuuu, YEAR_MISSING",
    "uuuu, uuuu, YEAR_MISSING"
  })
  void theYearsSayHowLikelyItIs(String one, String other, String confidence) {
    var author = name();
    var id = catalogued(book("Umm Saad", author, one));
    catalogued(book("Umm Saad", author, other));

    assertThat(groupOf(id, "confidence=" + confidence)).isPresent();
    assertThat(groupOf(id).orElseThrow().get("confidence")).isEqualTo(confidence);
  }

  @Test
  void eitherScriptBringsRecordsTogether() {
    // Given
    var latin = name();
    var arabic = inArabicLetters(latin);
    var both = catalogued(inBoth("رجال في الشمس", arabic, "Rijal fi al-shams", latin));
    var original = catalogued(book("رجال في الشمس", arabic, "1963"));
    var romanised = catalogued(book("Rijāl fī al-shams", latin, "1963"));

    // When
    var groups = groupsOf(both);

    // Then
    assertThat(groups).hasSize(2);
    assertThat(groups.stream().map(DuplicateGroups::ids))
        .containsExactlyInAnyOrder(List.of(both, original), List.of(both, romanised));
  }

  @Test
  void recordsThatShareBothScriptsAreToldOnceInTheWiderGroup() {
    // Given
    var latin = name();
    var arabic = inArabicLetters(latin);
    var one = catalogued(inBoth("رجال في الشمس", arabic, "Rijal fi al-shams", latin));
    var other = catalogued(inBoth("رجال في الشمس", arabic, "Rijāl fī al-shams", latin));
    assertThat(groupsOf(one)).hasSize(1);

    // When
    var romanised = catalogued(book("Rijal fi al-shams", latin, "1963"));

    // Then
    assertThat(groupsOf(one)).hasSize(1);
    assertThat(ids(groupOf(one).orElseThrow())).containsExactly(one, other, romanised);
  }

  @Test
  void whatIsMergedDeletedOrCorrectedIsNoCandidate() {
    var author = name();
    var one = catalogued(book("Returning to Haifa", author, "1969"));
    var second = catalogued(book("Returning to Haifa", author, "1969"));
    var third = catalogued(book("Returning to Haifa", author, "1969"));
    var number = unique();
    var fourth = catalogued(record(control("001", number), field("245", "a", "t " + author)));
    assertThat(ids(groupOf(one).orElseThrow())).containsExactly(one, second, third);
    assertThat(groupOf(fourth)).isEmpty();

    correct(
            fourth,
            "\"v0\"",
            record(
                control("001", number),
                field("100", "a", author),
                field("245", "a", "Returning to Haifa")))
        .then()
        .statusCode(200);
    assertThat(ids(groupOf(one).orElseThrow())).containsExactly(one, second, third, fourth);

    merge(one, second).then().statusCode(201);
    delete(third).then().statusCode(204);
    delete(fourth).then().statusCode(204);
    assertThat(groupOf(one)).isEmpty();
  }

  @Test
  void aDecisionIsKeptUntilSomebodyNewJoins() {
    // Given
    var author = name();
    var number = unique();
    var one =
        catalogued(
            record(control("001", number), field("100", "a", author), field("245", "a", "Land")));
    var other = catalogued(book("Land", author, "1963"));
    var key = (String) groupOf(one).orElseThrow().get("key");

    // When
    dismiss(key, one, other).then().statusCode(200).body("recordIds", hasSize(2));

    // Then
    assertThat(groupOf(one)).isEmpty();
    assertThat(groupOf(one, "dismissed=true")).isPresent();
    correct(
            one,
            "\"v0\"",
            record(
                control("001", number),
                field("100", "a", author),
                field("245", "a", "Land"),
                field("500", "a", "imported again")))
        .then()
        .statusCode(200);
    assertThat(groupOf(one)).isEmpty();

    // When
    var third = catalogued(book("Land", author, "1971"));

    // Then
    assertThat(ids(groupOf(one).orElseThrow())).containsExactlyInAnyOrder(one, other, third);
    assertThat(groupOf(one, "dismissed=true")).isEmpty();
  }

  @Test
  void onlyRecordsOfTheGroupCanBeDismissed() {
    var author = name();
    var one = catalogued(book("Land", author, "1963"));
    var other = catalogued(book("Land", author, "1963"));
    var stranger = catalogued(book("Sea", author, "1963"));
    var key = (String) groupOf(one).orElseThrow().get("key");

    dismiss(key, one, stranger)
        .then()
        .statusCode(409)
        .body("code", is("NOT_IN_DUPLICATE_GROUP"))
        .body("detail", is(stranger.toString()));
    dismiss(UUID.randomUUID().toString(), one, other)
        .then()
        .statusCode(404)
        .body("code", is("DUPLICATE_GROUP_NOT_FOUND"));
    dismiss(key, one).then().statusCode(422).body("errors.pointer", hasItem("/recordIds"));
    dismiss(key, one, one).then().statusCode(422);
  }

  @Test
  void aPageCostsTheSameFewStatementsHoweverLongItIs() {
    var one = catalogued(book("First of a page", name(), "1963"));
    var author = name();
    catalogued(book("First", author, "1963"));
    catalogued(book("First", author, "1963"));
    Runnable readOne =
        () -> librarian().get(DuplicateGroups.PATH + "?limit=1").then().statusCode(200);
    Runnable readMany =
        () -> librarian().get(DuplicateGroups.PATH + "?limit=200").then().statusCode(200);
    assertThat(groupOf(one)).isEmpty();

    assertThat(SqlStatements.fewestDuring("library", readOne)).isEqualTo(2);
    assertThat(SqlStatements.fewestDuring("library", readMany)).isEqualTo(2);
  }

  @Test
  void pagesFollowEachOtherAndAreCounted() {
    var author = name();
    for (var title : List.of("One", "Two", "Three")) {
      catalogued(book(title, author, "1963"));
      catalogued(book(title, author, "1963"));
    }

    int total =
        librarian()
            .get(DuplicateGroups.PATH + "?count=true&limit=1")
            .then()
            .extract()
            .path("total");

    assertThat(all("")).hasSize(total);
  }
}
