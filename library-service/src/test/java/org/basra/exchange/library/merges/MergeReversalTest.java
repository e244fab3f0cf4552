package org.basra.exchange.library.merges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.RecordCalls.aRecord;
import static org.basra.exchange.library.RecordCalls.catalogued;
import static org.basra.exchange.library.RecordCalls.delete;
import static org.basra.exchange.library.RecordCalls.isFound;
import static org.basra.exchange.library.RecordCalls.merge;
import static org.basra.exchange.library.RecordCalls.read;
import static org.basra.exchange.library.RecordCalls.reverse;
import static org.basra.exchange.library.RecordCalls.version;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeReversalTest {

  @Test
  void aMergeTakenBackGivesEachRecordItsOwn() {
    // Given
    var word = "parted" + unique().replace("-", "");
    var survivor = catalogued(aRecord(word));
    var other = catalogued(aRecord(word));
    var mine = item(survivor);
    var theirs = item(other);
    var merge = id(merge(survivor, other).then());
    var later = item(survivor);

    // When
    reverse(merge)
        .then()
        .statusCode(200)
        .header("ETag", "\"v1\"")
        .body("reversedAt", notNullValue());

    // Then
    assertThat(version(other)).isEqualTo("\"v2\"");
    assertThat(isFound(word, other)).isTrue();
    read(other + "/items").then().statusCode(200).body("items.barcode", contains(theirs));
    read(survivor + "/items").then().body("items.barcode", containsInAnyOrder(mine, later));
    reverse(merge).then().statusCode(409).body("code", is("MERGE_REVERSED"));
  }

  @Test
  void whatWasMergedAgainIsTakenBackInTurn() {
    var first = catalogued(aRecord("a"));
    var second = catalogued(aRecord("b"));
    var third = catalogued(aRecord("c"));
    var barcode = item(first);
    var inner = id(merge(second, first).then());
    var outer = id(merge(third, second).then());

    reverse(inner).then().statusCode(409).body("code", is("MERGE_NOT_REVERSIBLE"));
    reverse(outer).then().statusCode(200);
    reverse(inner).then().statusCode(200);

    read(first + "/items").then().statusCode(200).body("items.barcode", contains(barcode));
    read(second + "/items").then().body("items", empty());
  }

  @Test
  void aMergeIntoARecordThatWasDeletedIsNotTakenBack() {
    var survivor = catalogued(aRecord("a"));
    var other = catalogued(aRecord("b"));
    var merge = id(merge(survivor, other).then());
    delete(survivor).then().statusCode(204);

    reverse(merge).then().statusCode(409).body("code", is("MERGE_NOT_REVERSIBLE"));
    reverse(UUID.randomUUID()).then().statusCode(404).body("code", is("MERGE_NOT_FOUND"));
  }

  @Test
  void aRecordCanBeMergedAgainAfterItsMergeWasTakenBack() {
    var one = catalogued(aRecord("one"));
    var other = catalogued(aRecord("other"));
    reverse(id(merge(one, other).then())).then().statusCode(200);

    merge(other, one).then().statusCode(201);

    read(one).then().statusCode(301).header("Location", "/v1/records/" + other);
  }
}
