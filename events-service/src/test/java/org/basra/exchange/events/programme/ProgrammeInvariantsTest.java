package org.basra.exchange.events.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.basra.exchange.events.EventsCalls.id;
import static org.basra.exchange.events.EventsCalls.occurrence;
import static org.basra.exchange.events.EventsCalls.occurrencesOf;
import static org.basra.exchange.events.EventsCalls.published;
import static org.basra.exchange.events.EventsCalls.register;
import static org.basra.exchange.events.EventsCalls.someone;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What the database itself refuses, whatever the code above it does. */
@QuarkusTest
class ProgrammeInvariantsTest {

  @Inject DataSource database;

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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "occurrence_taken_within_capacity|taken = 3",
        "occurrence_taken_within_capacity|taken = -1",
        "occurrence_taken_within_capacity|capacity = 1, taken = 2",
        "occurrence_waits_only_when_full|waiting = 1, last_queue_number = 1",
        "occurrence_waits_only_when_full|taken = 2, waiting = -1",
        "occurrence_queue_numbers_cover_the_queue|taken = 2, waiting = 1",
        "occurrence_capacity_is_sane|capacity = 0, taken = 0",
        "occurrence_ends_after_its_start|ends_at = starts_at",
        "occurrence_status_is_known|status = 'LOST'",
        "occurrence_cancelled_at_an_instant|status = 'CANCELLED', taken = 0",
        "occurrence_cancelled_is_empty|status = 'CANCELLED', cancelled_at = now(), taken = 1",
      })
  void anOccurrenceThatMakesNoSenseIsRefusedByName(String constraint, String change) {
    var sql = "UPDATE occurrence SET %s WHERE id = '%s'".formatted(change, occurrence(2));

    assertThat(refusal(sql)).isEqualTo(constraint);
  }

  @Test
  void nobodyIsRegisteredTwiceAlsoNotBySql() {
    var occurrence = occurrence(2);
    var registration = id(register(occurrence, someone()).then());

    var again =
        """
        INSERT INTO registration (id, version, occurrence_id, person, status, registered_at,
                                  confirmed_at)
        SELECT gen_random_uuid(), 0, occurrence_id, person, status, registered_at, confirmed_at
          FROM registration WHERE id = '%s'
        """
            .formatted(registration);

    assertThat(refusal(again)).isEqualTo("registration_one_live_per_person");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "registration_waits_with_a_number|status = 'WAITLISTED'",
        "registration_confirmed_at_an_instant|confirmed_at = NULL",
        "registration_cancelled_at_an_instant|status = 'CANCELLED'",
        "registration_status_is_known|status = 'LOST', confirmed_at = NULL",
        "registration_occurrence_exists|occurrence_id = gen_random_uuid()",
      })
  void aRegistrationThatMakesNoSenseIsRefusedByName(String constraint, String change) {
    var registration = id(register(occurrence(2), someone()).then());

    var sql = "UPDATE registration SET %s WHERE id = '%s'".formatted(change, registration);

    assertThat(refusal(sql)).isEqualTo(constraint);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "series_is_published_with_a_schedule|published_at = NULL",
        "series_is_published_with_a_schedule|status = 'DRAFT'",
        "series_schedule_is_whole|duration_minutes = NULL",
        "series_duration_is_sane|duration_minutes = 2000",
        "series_capacity_is_sane|capacity = 10001",
        "series_kind_is_known|kind = 'PARTY'",
        "series_title_has_a_length|title_ar = repeat('غ', 201)",
        "series_cancelled_at_an_instant|cancelled_at = now()",
      })
  void aSeriesThatMakesNoSenseIsRefusedByName(String constraint, String change) {
    var sql = "UPDATE series SET %s WHERE id = '%s'".formatted(change, published(2, 1));

    assertThat(refusal(sql)).isEqualTo(constraint);
  }

  @Test
  void aDateOfASeriesIsThereOnce() {
    var occurrence = occurrencesOf(published(2, 1)).getFirst();

    var again =
        """
        INSERT INTO occurrence (id, version, series_id, local_start, starts_at, ends_at, capacity,
                                taken, waiting, last_queue_number, status)
        SELECT gen_random_uuid(), 0, series_id, local_start, starts_at, ends_at, 2, 0, 0, 0, status
          FROM occurrence WHERE id = '%s'
        """
            .formatted(occurrence);

    assertThat(refusal(again)).isEqualTo("occurrence_once_per_start");
  }
}
