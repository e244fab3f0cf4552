package org.basra.exchange.library.readinglists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingListUseTest {

  @Inject Records records;
  @Inject ReadingListUse use;

  private int move(UUID from, UUID to) {
    return QuarkusTransaction.requiringNew().call(() -> use.move(from, to));
  }

  @Test
  void aRecordIsInUseWhileItStandsOnAListThatIsNotPutAway() {
    var record = records.create();
    assertThat(use.countOf(record)).isZero();
    var draft = ReadingLists.draft();
    ReadingLists.add(draft, record).then().statusCode(200);

    assertThat(use.countOf(record)).isEqualTo(1);
    ReadingLists.archive(draft).then().statusCode(200);

    assertThat(use.countOf(record)).isZero();
  }

  @Test
  void aRecordTakesThePlaceOfAnotherOnEveryList() {
    var old = records.create();
    var survivor = records.create();
    var between = records.create();
    var first = ReadingLists.published(old);
    ReadingLists.add(first, between).then().statusCode(200);
    var second = ReadingLists.published(between);
    ReadingLists.add(second, old).then().statusCode(200);
    var version = ReadingLists.version(first);

    assertThat(move(old, survivor)).isEqualTo(2);

    assertThat(ReadingLists.records(first)).containsExactly(survivor + "", between + "");
    assertThat(ReadingLists.records(second)).containsExactly(between + "", survivor + "");
    assertThat(ReadingLists.version(first)).isNotEqualTo(version);
    assertThat(use.countOf(old)).isZero();
    assertThat(move(old, survivor)).isZero();
  }

  @Test
  void whereBothStandOneStaysWithTheNoteOfEither() {
    var old = records.create();
    var survivor = records.create();
    var last = records.create();
    var list = ReadingLists.draft();
    librarian()
        .body(
            "{\"recordId\": \"%s\", \"note\": {\"ar\": \"ملاحظة\", \"en\": \"A note\"}}"
                .formatted(old))
        .post("%s/%s/entries".formatted(ReadingLists.PATH, list))
        .then()
        .statusCode(200);
    ReadingLists.add(list, survivor).then().statusCode(200);
    ReadingLists.add(list, last).then().statusCode(200);

    assertThat(move(old, survivor)).isEqualTo(1);

    assertThat(ReadingLists.records(list)).containsExactly(survivor + "", last + "");
    assertThat(ReadingLists.get(list).<String>path("entries[0].note.en")).isEqualTo("A note");
    ReadingLists.add(list, records.create()).then().statusCode(200);
  }
}
