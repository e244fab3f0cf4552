package org.basra.exchange.library.readinglists;

import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReadingListTest {

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
  void aListIsDraftedFilledOrderedAndPublished() {
    var first = records.create();
    var second = records.create();
    var third = records.create();
    List.of(first, second, third).forEach(this::add);
    ReadingLists.read(list).then().statusCode(404).body("code", is("READING_LIST_NOT_FOUND"));
    var entries = ReadingLists.entries(list);
    var order = List.of(entries.get(2), entries.get(0), entries.get(1));

    ReadingLists.order(list, ReadingLists.version(list), order).then().statusCode(200);
    ReadingLists.publish(list)
        .then()
        .statusCode(200)
        .body("status", is("PUBLISHED"))
        .body("publishedAt", notNullValue());

    ReadingLists.read(list)
        .then()
        .statusCode(200)
        .body("title.ar", is("قراءات في غسان كنفاني"))
        .body("introduction.en", is("Works read together"))
        .body("entries.recordId", contains(third + "", first + "", second + ""))
        .body("entries.note", contains(nullValue(), nullValue(), nullValue()));
  }

  @Test
  void whatIsPutAwayIsThereForLibrariansAlone() {
    add(records.create());
    ReadingLists.publish(list).then().statusCode(200);

    ReadingLists.archive(list).then().statusCode(200).body("status", is("ARCHIVED"));

    ReadingLists.read(list).then().statusCode(404);
    ReadingLists.get(list).then().statusCode(200).body("entries", hasSize(1));
    ReadingLists.archive(list).then().statusCode(409).body("code", is("READING_LIST_ARCHIVED"));
    ReadingLists.publish(list)
        .then()
        .statusCode(409)
        .body("code", is("READING_LIST_NOT_A_DRAFT"))
        .body("detail", is("It is ARCHIVED"));
  }

  @Test
  void theTextOfAListChangesAsAWhole() {
    var series = UUID.randomUUID();

    librarian()
        .header("If-Match", ReadingLists.version(list))
        .body(
            "{\"title\": {\"ar\": \"أخرى\", \"en\": \"Another\"}, \"seriesId\": \"%s\"}"
                .formatted(series))
        .put(ReadingLists.PATH + "/" + list)
        .then()
        .statusCode(200)
        .header("ETag", is("\"v1\""))
        .body("title.en", is("Another"))
        .body("introduction", nullValue())
        .body("seriesId", is(series.toString()));
  }

  @Test
  void aSeriesHasOneListUntilThatIsPutAway() {
    var series = UUID.randomUUID();
    var first = ReadingLists.draft(series);

    librarian()
        .body(ReadingLists.body(series))
        .post(ReadingLists.PATH)
        .then()
        .statusCode(409)
        .body("code", is("SERIES_HAS_READING_LIST"));
    librarian()
        .header("If-Match", ReadingLists.version(list))
        .body(ReadingLists.body(series))
        .put(ReadingLists.PATH + "/" + list)
        .then()
        .statusCode(409)
        .body("code", is("SERIES_HAS_READING_LIST"));
    ReadingLists.archive(first).then().statusCode(200);
    ReadingLists.draft(series);
  }

  @Test
  void anEmptyListIsNotShown() {
    ReadingLists.publish(list)
        .then()
        .statusCode(409)
        .body("code", is("READING_LIST_EMPTY"))
        .body("title", is("لا تُعرض على القرّاء قائمة قراءة فارغة"));
    var only = add(records.create());
    ReadingLists.publish(list).then().statusCode(200);

    ReadingLists.remove(list, ReadingLists.version(list), only)
        .then()
        .statusCode(409)
        .body("code", is("READING_LIST_EMPTY"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'title': null}|422|/title",
        "{'title': {'ar': 'ع'}}|422|/title/en",
        "{'title': {'ar': ' ', 'en': 'T'}}|422|/title/ar",
        "{'title': {'ar': 'ع', 'en': 'T'}, 'introduction': {'en': 'I'}}|422|/introduction/ar",
        "{'title': {'ar': 'ع', 'en': 'T'}, 'slug': 'x'}|400|/slug",
      })
  void whatIsWrongIsPointedAt(String body, int status, String pointer) {
    librarian()
        .body(body.replace('\'', '"'))
        .post(ReadingLists.PATH)
        .then()
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
  }
}
