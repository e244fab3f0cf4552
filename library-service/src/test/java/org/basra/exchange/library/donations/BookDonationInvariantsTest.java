package org.basra.exchange.library.donations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What the database itself refuses, whatever the code above it does. */
@QuarkusTest
class BookDonationInvariantsTest {

  @Inject DataSource database;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "book_donation_line_accessioned_within_accepted|line SET accessioned = accepted + 1",
        "book_donation_line_accessioned_within_accepted|line SET accessioned = -1",
        "book_donation_line_decided_within_offer|line SET accepted = copies + 1",
        "book_donation_line_decided_within_offer|line SET accepted = copies, redirected = 1",
        "book_donation_line_redirected_is_known_here|line SET accepted = 1, redirected = 1",
      })
  void aLineThatMakesNoSenseIsRefusedByName(String constraint, String change) {
    var donation = Donations.accepted(2);

    assertThat(
            refusal("UPDATE book_donation_%s WHERE donation_id = '%s'".formatted(change, donation)))
        .isEqualTo(constraint);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "book_donation_credit_is_for_what_is_kept|status = 'DECLINED', ended_at = now()",
        "book_donation_credit_name_is_bilingual|credit_name_ar = NULL",
        "book_donation_decided_at_some_time|decided_at = NULL",
        "book_donation_ended_at_some_time|ended_at = now()",
      })
  void aDonationThatMakesNoSenseIsRefusedByName(String constraint, String change) {
    var donation = Donations.accepted(1);

    assertThat(refusal("UPDATE book_donation SET %s WHERE id = '%s'".formatted(change, donation)))
        .isEqualTo(constraint);
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
