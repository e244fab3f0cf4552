package org.basra.exchange.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.RecordCalls.aRecord;
import static org.basra.exchange.library.RecordCalls.catalogued;
import static org.basra.exchange.library.RecordCalls.delete;
import static org.basra.exchange.library.RecordCalls.merge;
import static org.basra.exchange.library.RecordCalls.read;
import static org.basra.exchange.library.imports.Imports.MARCXML;
import static org.basra.exchange.library.imports.Imports.collection;
import static org.basra.exchange.library.imports.Imports.ended;
import static org.basra.exchange.library.imports.Imports.outcomes;
import static org.basra.exchange.library.imports.Imports.record;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.basra.exchange.library.LibraryCalls;
import org.junit.jupiter.api.Test;

/** A library's next file holds what was deleted or merged here since the last one. */
@QuarkusTest
class ReturningRecordsTest {

  @Test
  void whatWasDeletedIsCreatedAgainAndWhatWasMergedStaysMerged() {
    // Given
    var deleted = LibraryCalls.unique();
    var merged = LibraryCalls.unique();
    var first =
        Imports.start(MARCXML, collection(record(deleted, "محذوف"), record(merged, "مدموج")));
    ended(first);
    var ids = outcomes(first, "limit=2").getList("items.recordId", UUID.class);
    delete(ids.get(0)).then().statusCode(204);
    merge(catalogued(aRecord("survivor")), ids.get(1)).then().statusCode(201);

    // When
    var again =
        Imports.start(MARCXML, collection(record(deleted, "محذوف"), record(merged, "مدموج")));
    ended(again);
    var changed = Imports.start(MARCXML, collection(record(merged, "مدموج ومصحح")));
    ended(changed);

    // Then
    var second = outcomes(again, "limit=2");
    assertThat(second.getList("items.outcome")).containsExactly("CREATED", "UNCHANGED");
    assertThat(second.getList("items.recordId", UUID.class)).isEqualTo(ids);
    assertThat(outcomes(changed, "limit=1").getList("items.outcome")).containsExactly("UPDATED");
    read(ids.get(0)).then().statusCode(200);
    read(ids.get(1)).then().statusCode(301);
  }
}
