package org.basra.exchange.library.stocktaking;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.place;
import static org.basra.exchange.library.stocktaking.StockTakings.cancel;
import static org.basra.exchange.library.stocktaking.StockTakings.opened;
import static org.basra.exchange.library.stocktaking.StockTakings.scan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StockTakingInvariantsTest {

  @Inject Records records;
  @Inject EntityManager entities;

  private void execute(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "location = 'A B' | stock_taking_location_is_a_code",
        "status = 'LOST', ended_at = now() | stock_taking_status_is_known",
        "ended_at = now() | stock_taking_ended_when_it_is_over",
        "status = 'CLOSED' | stock_taking_ended_when_it_is_over",
        "status = 'CLOSED', ended_at = opened_at - interval '1 s' | stock_taking_ends_after"
      })
  void theDatabaseKeepsAStockTakingConsistent(String set, String constraint) {
    var taking = opened(place());

    assertThatThrownBy(
            () -> execute("UPDATE stock_taking SET %s WHERE id = '%s'".formatted(set, taking)))
        .hasStackTraceContaining(constraint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "barcode = '' | stock_taking_scan_barcode_is_short",
        "kind = 'MISSING' | stock_taking_scan_kind_is_known",
        "kind = 'UNKNOWN_BARCODE' | stock_taking_scan_of_an_item_unless_unknown",
        "item_id = NULL | stock_taking_scan_of_an_item_unless_unknown",
        "location = NULL | stock_taking_scan_of_an_item_unless_unknown",
        "brought_back = true | stock_taking_scan_brings_back_what_was_lost",
        "hold_id = gen_random_uuid() | stock_taking_scan_holds_what_came_back"
      })
  void theDatabaseKeepsAScanConsistent(String set, String constraint) {
    var place = place();
    var barcode = itemAt(records.create(), place);
    scan(opened(place), barcode).then().statusCode(200);

    assertThatThrownBy(
            () ->
                execute(
                    "UPDATE stock_taking_scan SET %s WHERE barcode = '%s'".formatted(set, barcode)))
        .hasStackTraceContaining(constraint);
  }

  @Test
  void nothingIsScannedAfterTheEndWhateverTheCodeDoes() {
    var taking = opened(place());
    cancel(taking).then().statusCode(200);

    assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO stock_taking_scan (id, stock_taking_id, barcode, kind, scanned_at)
                    VALUES ('%s', '%s', 'X', 'UNKNOWN_BARCODE', now())
                    """
                        .formatted(UUID.randomUUID(), taking)))
        .hasStackTraceContaining("nothing is scanned after the end");
  }
}
