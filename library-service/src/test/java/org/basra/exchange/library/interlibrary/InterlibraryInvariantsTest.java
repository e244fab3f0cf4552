package org.basra.exchange.library.interlibrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.borrowing;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.lending;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.read;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.ship;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.step;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
class InterlibraryInvariantsTest {

  @Inject Records records;
  @Inject EntityManager entities;
  @Inject ReaderRequests requests;

  private void update(String table, String set, String where) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("UPDATE %s SET %s WHERE %s".formatted(table, set, where))
                    .executeUpdate());
  }

  private void update(String set, UUID loan) {
    update("interlibrary_loan", set, "id = '%s'".formatted(loan));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "direction = 'BOTH' | interlibrary_loan_direction_is_known",
        "status = 'LOST', shipped_at = now(), due_back = now(), received_at = now()"
            + " | interlibrary_loan_status_is_known",
        "status = 'SHIPPED' | interlibrary_loan_shipped_until_a_day",
        "due_back = now() | interlibrary_loan_shipped_until_a_day",
        "received_at = now() | interlibrary_loan_received_at_some_time",
        "returned_at = now() | interlibrary_loan_returned_at_some_time",
        "ended_at = now() | interlibrary_loan_ended_when_it_is_over",
        "status = 'REFUSED', ended_at = now() | interlibrary_loan_refused_for_a_reason",
        "patron_id = NULL | interlibrary_loan_has_a_reader_while_open",
        "title = NULL | interlibrary_loan_of_a_work_or_a_copy",
        "direction = 'LENDING' | interlibrary_loan_of_a_work_or_a_copy",
        "title = '' | interlibrary_loan_texts_are_short",
        "partner = 'NOBODY-KNOWS-IT' | interlibrary_loan_partner_exists"
      })
  void theDatabaseKeepsAnInterlibraryLoanConsistent(String set, String constraint) {
    var loan = borrowing(patron());

    assertThatThrownBy(() -> update(set, loan)).hasStackTraceContaining(constraint);
  }

  @Test
  void aCopyWithAPartnerStaysAwayWhateverTheCodeDoes() {
    var barcode = item(records.create());
    ship(lending(barcode)).then().statusCode(200);

    assertThatThrownBy(
            () -> update("item", "status = 'AVAILABLE'", "barcode = '%s'".formatted(barcode)))
        .hasStackTraceContaining("interlibrary_loan_item_is_away");
  }

  @Test
  void aCopyIsNotPromisedTwiceWhateverTheCodeDoes() {
    var record = records.create();
    var first = lending(item(record));
    var second = lending(item(record));
    var same = "item_id = (SELECT item_id FROM interlibrary_loan WHERE id = '%s')".formatted(first);

    assertThatThrownBy(() -> update(same, second))
        .hasStackTraceContaining("interlibrary_loan_one_open_per_item");
  }

  @Test
  void forWhomItWasIsForgottenOnceItHasEnded() {
    var reader = patron();
    var ended = borrowing(reader);
    var open = borrowing(reader);
    var tag = step(ended, "cancellations").then().statusCode(200).extract().header("ETag");

    var forgotten = QuarkusTransaction.requiringNew().call(() -> requests.forgetEnded(reader));

    assertThat(forgotten).isEqualTo(1);
    assertThat(requests.areOpenFor(reader)).isTrue();
    assertThat(read(ended).body("patronId", nullValue()).extract().header("ETag"))
        .isNotEqualTo(tag);
    read(open).body("patronId", notNullValue()).body("status", is("REQUESTED"));
    step(open, "cancellations").then().statusCode(200);
    assertThat(requests.areOpenFor(reader)).isFalse();
  }
}
