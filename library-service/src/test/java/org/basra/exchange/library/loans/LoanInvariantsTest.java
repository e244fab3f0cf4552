package org.basra.exchange.library.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.basra.exchange.library.LendingCalls.itemId;
import static org.basra.exchange.library.LendingCalls.step;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.patron;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.basra.exchange.library.Records;
import org.basra.exchange.platform.id.UuidV7;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** What the database itself refuses, whatever the code above it does. */
@QuarkusTest
class LoanInvariantsTest {

  @Inject DataSource database;
  @Inject Records records;

  private String lend(String item) {
    return """
        INSERT INTO loan (id, version, item_id, patron_id, checked_out_at, due_at)
        VALUES ('%s', 0, '%s', '%s', now(), now() + interval '1 day')
        """
        .formatted(UuidV7.next(), item, patron());
  }

  @ParameterizedTest
  @ValueSource(strings = {"IN_REPAIR", "MISSING", "LOST"})
  void anItemThatIsNotAvailableIsNotLent(String status) throws SQLException {
    var item = itemId(item(records.create()));
    execute("UPDATE item SET status = '%s' WHERE id = '%s'".formatted(status, item));

    assertThat(refusal(lend(item))).isEqualTo("loan_item_is_available");
  }

  @Test
  void anItemThatIsOutStaysAvailableUntilItsLoanHasEnded() throws SQLException {
    var barcode = item(records.create());
    var item = itemId(barcode);
    var loan = id(checkOut(barcode, patron()).then());
    var away = "UPDATE item SET status = 'MISSING' WHERE id = '%s'".formatted(item);

    assertThat(refusal(away)).isEqualTo("loan_item_is_available");

    step(loan, "returns").then().statusCode(200);
    execute(away);
  }

  @Test
  void anItemIsLentOnceAlsoWhileTheReaderClaimsToHaveReturnedIt() {
    var barcode = item(records.create());
    var loan = id(checkOut(barcode, patron()).then());
    step(loan, "claims").then().statusCode(200);

    assertThat(refusal(lend(itemId(barcode)))).isEqualTo("loan_one_open_per_item");
  }

  @Test
  void aLoanEndsOnce() {
    var loan = id(checkOut(item(records.create()), patron()).then());
    step(loan, "returns").then().statusCode(200);

    assertThat(refusal("UPDATE loan SET lost_at = now() WHERE id = '%s'".formatted(loan)))
        .isEqualTo("loan_ends_once");
    assertThat(refusal("UPDATE loan SET ended_at = null WHERE id = '%s'".formatted(loan)))
        .as("no constraint: nobody may write it")
        .isNull();
  }

  @Test
  void anItemIsWithdrawnForAReason() {
    var item = itemId(item(records.create()));

    assertThat(refusal("UPDATE item SET status = 'WITHDRAWN' WHERE id = '%s'".formatted(item)))
        .isEqualTo("item_withdrawn_for_a_reason");
  }

  private String refusal(String sql) {
    var refused = catchThrowableOfType(PSQLException.class, () -> execute(sql));
    return refused.getServerErrorMessage().getConstraint();
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
