package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.RecordCalls.delete;
import static org.basra.exchange.library.RecordCalls.isFound;
import static org.basra.exchange.library.RecordCalls.merge;
import static org.basra.exchange.library.RecordCalls.read;
import static org.basra.exchange.library.RecordCalls.reverse;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;
import static org.basra.exchange.library.catalogue.Marc.titled;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.basra.exchange.library.LibraryCalls;
import org.basra.exchange.library.catalogue.IngestResult.Created;
import org.basra.exchange.library.catalogue.IngestResult.Unchanged;
import org.basra.exchange.library.catalogue.IngestResult.Updated;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.platform.transaction.Transactions;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A library that sends its file again knows nothing of what became of its records here. */
@QuarkusTest
class RecordReturnTest {

  @Inject RecordIngest ingest;
  @Inject RecordIndexes indexes;
  @Inject SearchRebuild rebuild;
  @Inject DataSource database;

  @Test
  void aDeletedRecordThatComesAgainIsBackUnderItsId() {
    var number = unique();
    var word = word();
    var id = created(titled(number, word));
    delete(id).then().statusCode(204);

    assertThat(ingest(titled(number, word))).containsExactly(new Created(id));

    read(id).then().statusCode(200).header("ETag", "\"v2\"");
    assertThat(isFound(word, id)).isTrue();
    assertThat(ingest(titled(number, word))).containsExactly(new Unchanged(id));
    assertThat(ingest(titled(number, word + " newer"))).containsExactly(new Updated(id));
  }

  @Test
  void aDeletedRecordMayComeAgainChangedOrWithoutANumber() {
    var number = unique();
    var changed = created(titled(number, "old"));
    var unnumbered = record(field("245", "a", "unnumbered " + unique()));
    var same = created(unnumbered);
    delete(changed).then().statusCode(204);
    delete(same).then().statusCode(204);

    assertThat(ingest(titled(number, "new"), unnumbered))
        .containsExactly(new Created(changed), new Created(same));

    read(changed).then().statusCode(200).body("title.latin", is("new"));
    read(same).then().statusCode(200);
  }

  @Test
  void aMergedRecordThatComesAgainStaysMergedAndItsSurvivorAsItIs() {
    // Given
    var number = unique();
    var word = word();
    var merged = created(titled(number, word));
    var survivor = created(titled(unique(), "survivor"));
    var merge = LibraryCalls.id(merge(survivor, merged).then());

    // When
    var results = ingest(titled(number, word), titled(unique(), "another"));
    var changed = ingest(titled(number, word + " newer"));

    // Then
    assertThat(results.getFirst()).isEqualTo(new Unchanged(merged));
    assertThat(changed).containsExactly(new Updated(merged));
    read(merged).then().statusCode(301);
    read(survivor).then().header("ETag", "\"v0\"").body("title.latin", is("survivor"));
    assertThat(isFound(word, merged)).isFalse();
    reverse(merge).then().statusCode(200);
    read(merged).then().statusCode(200).body("title.latin", is(word + " newer"));
    assertThat(isFound(word, merged)).isTrue();
  }

  @Test
  void theIndexesAreMadeAgainForActiveRecordsAlone() throws SQLException {
    var word = word();
    var active = created(titled(unique(), word));
    var deleted = created(titled(unique(), word));
    delete(deleted).then().statusCode(204);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              try (var connection = database.getConnection()) {
                indexes.remove(connection, active);
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(isFound(word, active)).isFalse();

    rebuild.rebuild();

    assertThat(isFound(word, active)).isTrue();
    assertThat(isFound(word, deleted)).isFalse();
  }

  @RepeatedTest(3)
  void anImportAndADeletionAtOnceLeaveTheRecordFoundOrGone() {
    var numbers = IntStream.range(0, 8).mapToObj(i -> unique()).toList();
    var word = word();
    var ids = numbers.stream().map(number -> created(titled(number, word))).toList();

    Race.of(
        16,
        runner ->
            runner % 2 == 0
                ? delete(ids.get(runner / 2)).statusCode()
                : ingest(titled(numbers.get(runner / 2), word + " newer")).size());

    for (var id : ids) {
      assertThat(isFound(word, id)).isEqualTo(read(id).statusCode() == 200);
    }
  }

  private static String word() {
    return "w" + unique().replace("-", "");
  }

  private UUID created(MarcRecord record) {
    return ((Created) ingest(record).getFirst()).id();
  }

  private List<IngestResult> ingest(MarcRecord... batch) {
    return Transactions.retrying(() -> ingest.ingest(List.of(batch)));
  }
}
