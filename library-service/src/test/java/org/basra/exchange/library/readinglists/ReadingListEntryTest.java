package org.basra.exchange.library.readinglists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.basra.exchange.library.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingListEntryTest {

  @Inject Records records;

  private UUID list;

  @BeforeEach
  void aDraft() {
    list = ReadingLists.draft();
  }

  private String add(UUID record) {
    return ReadingLists.add(list, record).then().statusCode(200).extract().path("entries[-1].id");
  }

  @Test
  void everyChangeOfAnEntryIsANewVersionOfTheList() {
    var first = add(records.create());
    var second = add(records.create());
    var note = "\"note\": {\"ar\": \"أولًا\", \"en\": \"First\"}";

    var versions =
        Stream.<Function<String, Response>>of(
                version -> remark(first, version, note),
                version -> ReadingLists.order(list, version, List.of(second, first)),
                version -> remark(first, version, "\"note\": null"),
                version -> ReadingLists.remove(list, version, first))
            .map(change -> change.apply(ReadingLists.version(list)))
            .map(answer -> answer.then().statusCode(200).extract().header("ETag"))
            .toList();

    assertThat(versions).doesNotHaveDuplicates().last().isEqualTo(ReadingLists.version(list));
    assertThat(ReadingLists.entries(list)).containsExactly(second);
    librarian()
        .header("If-None-Match", versions.getLast())
        .get(ReadingLists.PATH + "/" + list)
        .then()
        .statusCode(304);
  }

  @Test
  void aNoteIsSetAndTakenAway() {
    var entry = add(records.create());
    var note = "\"note\": {\"ar\": \"أولًا\", \"en\": \"First\"}";

    remark(entry, ReadingLists.version(list), note)
        .then()
        .statusCode(200)
        .body("entries[0].note.ar", is("أولًا"));
    remark(entry, ReadingLists.version(list), "")
        .then()
        .statusCode(200)
        .body("entries[0].note", nullValue());
  }

  @Test
  void whoHasNotReadTheListDoesNotChangeIt() {
    var entry = add(records.create());

    remark(entry, "\"v0\"", "").then().statusCode(412);
    ReadingLists.remove(list, "\"v0\"", entry).then().statusCode(412);
    ReadingLists.order(list, "\"v0\"", List.of(entry)).then().statusCode(412);
    librarian()
        .body("{}")
        .put("%s/%s/entries/%s".formatted(ReadingLists.PATH, list, entry))
        .then()
        .statusCode(428);
  }

  private Response remark(String entry, String version, String note) {
    return librarian()
        .header("If-Match", version)
        .body("{" + note + "}")
        .put("%s/%s/entries/%s".formatted(ReadingLists.PATH, list, entry));
  }

  @Test
  void aRecordStandsOnAListOnce() {
    var record = records.create();
    add(record);

    ReadingLists.add(list, record)
        .then()
        .statusCode(409)
        .body("code", is("RECORD_ON_LIST_ALREADY"));
    ReadingLists.add(list, UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("RECORD_NOT_FOUND"));
    ReadingLists.add(UUID.randomUUID(), record)
        .then()
        .statusCode(404)
        .body("code", is("READING_LIST_NOT_FOUND"));
  }

  @Test
  void twoHundredTitlesAreTheMost() {
    records.create(ReadingList.MOST_ENTRIES).forEach(this::add);

    ReadingLists.add(list, records.create())
        .then()
        .statusCode(409)
        .body("code", is("READING_LIST_FULL"))
        .body("detail", is("The limit is 200"));
  }

  @Test
  void anOrderLeavesNothingOut() {
    var entry = add(records.create());
    add(records.create());

    ReadingLists.order(list, ReadingLists.version(list), List.of(entry))
        .then()
        .statusCode(422)
        .body("code", is("READING_ORDER_INCOMPLETE"))
        .body("detail", is("Missing are 1, not on the list are 0"));
    ReadingLists.order(list, ReadingLists.version(list), List.of(entry, entry))
        .then()
        .statusCode(422)
        .body("code", is("VALIDATION_FAILED"));
  }

  @Test
  void whatIsPutAwayDoesNotChange() {
    var entry = add(records.create());
    ReadingLists.archive(list).then().statusCode(200);
    var version = ReadingLists.version(list);

    var answers =
        List.of(
            ReadingLists.add(list, records.create()),
            ReadingLists.remove(list, version, entry),
            ReadingLists.order(list, version, List.of(entry)),
            remark(entry, version, ""),
            librarian()
                .header("If-Match", version)
                .body(ReadingLists.body(null))
                .put(ReadingLists.PATH + "/" + list));

    assertThat(answers)
        .allSatisfy(
            answer -> answer.then().statusCode(409).body("code", is("READING_LIST_ARCHIVED")));
  }

  @Test
  void anEntryIsLookedForOnItsOwnListAlone() {
    var entry = add(records.create());
    var other = ReadingLists.draft();

    ReadingLists.remove(other, ReadingLists.version(other), entry)
        .then()
        .statusCode(404)
        .body("code", is("READING_LIST_ENTRY_NOT_FOUND"));
    ReadingLists.get(list)
        .then()
        .body("entries.id", hasItem(entry))
        .body("entries", not(hasSize(0)));
  }
}
