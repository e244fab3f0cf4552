package org.basra.exchange.aid.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.basra.exchange.aid.stock.AidDatabase.refusal;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself refuses, whatever the code above it does. */
@QuarkusTest
class StockInvariantsTest {

  private static final String MOVEMENT =
      """
      INSERT INTO stock_movement (id, type, location_id, lot_id, quantity, donation_id,
        consignment_id, reverses_id, actor, occurred_at, recorded_at)
      VALUES (gen_random_uuid(), '%s', '%s', '%s', %s, %s, NULL, NULL, gen_random_uuid(), %s, now())
      """;

  private UUID product;
  private UUID location;
  private UUID lot;

  @BeforeEach
  void aHundredInStock() {
    product = medicine();
    location = warehouse();
    lot = stocked(product, location, 100, "A", in(500));
  }

  @ParameterizedTest
  @CsvSource({
    "on_hand = -1, stock_balance_is_not_negative",
    "on_hand = on_hand - 101, stock_balance_is_not_negative",
    "reserved = 101, stock_balance_reserved_is_there",
    "reserved = -1, stock_balance_reserved_is_there"
  })
  void aBalanceIsNeverNegativeAndNeverPromisesMoreThanThereIs(String change, String constraint) {
    var sql = "UPDATE stock_balance SET %s WHERE lot_id = '%s'".formatted(change, lot);
    assertThat(refusal(sql)).isIn(constraint, "stock_balance_reserved_is_there");
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "UPDATE stock_movement SET quantity = 1;aid",
        "UPDATE stock_movement SET quantity = 1;aid_owner",
        "UPDATE stock_movement SET quantity = 1;postgres",
        "DELETE FROM stock_movement;aid",
        "DELETE FROM stock_movement;aid_owner",
        "DELETE FROM stock_movement;postgres",
        "TRUNCATE stock_movement CASCADE;aid_owner",
        "TRUNCATE stock_movement CASCADE;postgres",
      })
  void theLedgerIsOnlyEverAddedTo(String sql, String role) {
    assertThat(refusal(role, sql)).isEqualTo("stock_movement_append_only");
  }

  @Test
  void theRuntimeRoleCannotSwitchTheGuardOff() {
    var truncate =
        catchThrowableOfType(
            SQLException.class, () -> AidDatabase.execute("aid", "TRUNCATE stock_movement"));
    var disable =
        catchThrowableOfType(
            SQLException.class,
            () ->
                AidDatabase.execute(
                    "aid",
                    "ALTER TABLE stock_movement DISABLE TRIGGER stock_movement_append_only"));
    assertThat(truncate.getSQLState()).isEqualTo("42501");
    assertThat(disable.getSQLState()).isEqualTo("42501");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ISSUE, 1, NULL, now(), stock_movement_has_a_direction",
        "ISSUE, 0, NULL, now(), stock_movement_has_a_direction",
        "THEFT, -1, NULL, now(), stock_movement_type_is_known",
        "RECEIPT, 1, NULL, now(), stock_movement_has_its_cause",
        "SHIPMENT, 1, NULL, now(), stock_movement_has_its_cause",
        "REVERSAL, 1, NULL, now(), stock_movement_has_its_cause",
        "ISSUE, -1, gen_random_uuid(), now(), stock_movement_has_its_cause",
        "ISSUE, -1, NULL, now() + interval '1 day', stock_movement_is_not_of_the_future"
      })
  void aLineThatMakesNoSenseIsRefusedByName(
      String type, String quantity, String donation, String at, String constraint) {
    var sql = MOVEMENT.formatted(type, location, lot, quantity, donation, at);
    assertThat(refusal(sql)).isEqualTo(constraint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "'A', NULL;lot_number_unique_in_product",
        "'ABCDEFGHIJKLMNOPQRSTU', NULL;lot_number_is_gs1",
        "'', NULL;lot_number_is_gs1",
        "'B#', NULL;lot_number_is_gs1",
        "'B', '1999-12-31';lot_expiry_is_plausible"
      })
  void aLotIsWhatGs1Allows(String values, String constraint) {
    var sql =
        "INSERT INTO lot (id, product_id, lot_number, expires_on, created_at)"
            + " VALUES (gen_random_uuid(), '%s', %s, now())".formatted(product, values);
    assertThat(refusal(sql)).isEqualTo(constraint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "'C-1', 'WAREHOUSE', 'IQG02Q01';location_governorate_is_a_place_code",
        "'C-1', 'WAREHOUSE', NULL;location_is_somewhere",
        "'C-1', 'PORT', 'IQG02';location_kind_is_known",
        "'ON-THE-WAY', 'TRANSIT', 'IQG02';location_code_unique"
      })
  void aLocationIsSomewhereButNotExactly(String values, String constraint) {
    var sql =
        "INSERT INTO location (id, version, name_ar, name_en, created_at, code, kind, governorate)"
            + " VALUES (gen_random_uuid(), 0, 'أ', 'a', now(), %s)".formatted(values);
    assertThat(refusal(sql)).isEqualTo(constraint);
  }

  @Test
  void aDeliveryThatDoesNotAddUpIsRefused() {
    var sql =
        """
        WITH c AS (
          INSERT INTO consignment (id, version, status, origin_id, destination_id, arrives_on,
            planned_at)
          VALUES (gen_random_uuid(), 0, 'PLANNED', '%s', '019aa000-0000-7000-8000-000000000001',
            '2027-01-01', now())
          RETURNING id)
        INSERT INTO consignment_pick (id, consignment_id, lot_id, quantity, received, damaged, lost)
        SELECT gen_random_uuid(), id, '%s', 10, 9, 0, 0 FROM c
        """;
    assertThat(refusal(sql.formatted(location, lot)))
        .isEqualTo("consignment_pick_arrival_balances");
  }

  @Test
  void aLineNeverTakesInMoreThanWasOffered() {
    var sql = "UPDATE donation_line SET received = quantity + 1 WHERE product_id = '%s'";
    assertThat(refusal(sql.formatted(product))).isEqualTo("donation_line_received_within_offer");
  }
}
