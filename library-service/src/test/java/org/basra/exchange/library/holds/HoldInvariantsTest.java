package org.basra.exchange.library.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.holds.Holds.giveBack;
import static org.basra.exchange.library.holds.Holds.lent;
import static org.basra.exchange.library.holds.Holds.waiting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.library.items.ItemType;
import org.basra.exchange.library.patrons.PatronCategory;
import org.basra.exchange.library.rules.CirculationRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HoldInvariantsTest {

  @Inject Records records;
  @Inject EntityManager entities;
  @Inject CirculationRules rules;

  private void update(String set, UUID hold) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("UPDATE hold SET " + set + " WHERE id = :id")
                    .setParameter("id", hold)
                    .executeUpdate());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status = 'LOST' | hold_status_is_known",
        "status = 'READY' | hold_ready_with_its_copy",
        "status = 'CANCELLED' | hold_ended_when_it_is_over",
        "ended_at = now() | hold_ended_when_it_is_over",
        "patron_id = NULL | hold_has_a_reader_while_open",
        "ready_at = now() | hold_on_the_shelf_as_a_whole",
        "pickup_location = '' | hold_pickup_location_is_a_code"
      })
  void theDatabaseKeepsAHoldConsistent(String set, String constraint) {
    var record = records.create();
    item(record);
    var hold = waiting(record);

    assertThatThrownBy(() -> update(set, hold)).hasStackTraceContaining(constraint);
  }

  @Test
  void aCopyCannotWaitForTwoReaders() {
    var record = records.create();
    var loan = lent(item(record));
    var first = waiting(record);
    var second = waiting(record);
    giveBack(loan).then().statusCode(200);
    var same =
        "(status, shelved_item_id, ready_at, shelf_until) = (SELECT status, shelved_item_id,"
            + " ready_at, shelf_until FROM hold WHERE id = '%s')".formatted(first);

    assertThatThrownBy(() -> update(same, second))
        .hasStackTraceContaining("hold_one_ready_per_item");
  }

  @Test
  void theDatabaseAndTheServiceAgreeOnWhichRuleDecides() {
    QuarkusTransaction.begin();
    try {
      compareWithRules();
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private void compareWithRules() {
    for (int mask = 1; mask < 8; mask++) {
      insertRule(mask);
    }
    for (var category : List.of(PatronCategory.YOUTH, PatronCategory.PUBLIC)) {
      for (var type : List.of(ItemType.RARE, ItemType.BOOK)) {
        for (var place : List.of("RULE-TEST", "MAIN")) {
          assertThat(inDatabase(category, type, place))
              .isEqualTo(rules.deciding(category, type, place).id());
        }
      }
    }
  }

  private void insertRule(int mask) {
    entities
        .createNativeQuery(
            """
            INSERT INTO circulation_rule (id, version, patron_category, item_type, location,
              loan_days, renewals, loan_limit, hold_limit, shelf_days, overdue_limit)
            VALUES (gen_random_uuid(), 0, :category, :type, :place, 7, 0, 1, 1, 1, 1)
            ON CONFLICT DO NOTHING
            """)
        .setParameter("category", (mask & 4) > 0 ? "YOUTH" : null)
        .setParameter("type", (mask & 2) > 0 ? "RARE" : null)
        .setParameter("place", (mask & 1) > 0 ? "RULE-TEST" : null)
        .executeUpdate();
  }

  private Object inDatabase(PatronCategory category, ItemType type, String place) {
    return entities
        .createNativeQuery("SELECT id FROM deciding_rule(:category, :type, :place)", UUID.class)
        .setParameter("category", category.name())
        .setParameter("type", type.name())
        .setParameter("place", place)
        .getSingleResult();
  }
}
