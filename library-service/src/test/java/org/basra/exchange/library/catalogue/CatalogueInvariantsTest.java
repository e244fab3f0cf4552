package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What the database itself refuses, whatever the code above it does. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class CatalogueInvariantsTest {

  private static final String RECORD =
      """
      INSERT INTO bibliographic_record (id, version, control_number, marc, content_hash, titles,
        contributors, publishers, series, subjects, dates, identifiers, languages,
        publication_year, created_at, updated_at)
      VALUES ('%s', 0, '%s', '[["00000nam a2200000 a 4500"], ["245", "1", "0", "a", "T"]]',
        sha256('%s'), '%s', '[]', '[]', '[]', '[]', '%s', '[]', '{}', %s, now(), now())
      """;

  private static final String TITLES = "[{\"latin\": \"T\"}]";

  @Inject DataSource database;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      value = {
        "bibliographic_record_has_a_title;[];[];1963",
        "bibliographic_record_year_is_gregorian;[{}];[];1341",
        "bibliographic_record_lists_are_lists;[{}];{};1963"
      },
      delimiter = ';')
  void aRecordThatMakesNoSenseIsRefusedByName(
      String constraint, String titles, String dates, String year) {
    assertThat(refusal(record(unique(), titles, dates, year))).isEqualTo(constraint);
  }

  @Test
  void aControlNumberIsTakenOnceAlsoWithoutASource() throws SQLException {
    var number = unique();
    execute(record(number, TITLES, "[]", "null"));

    assertThat(refusal(record(number, TITLES, "[]", "null")))
        .isEqualTo("bibliographic_record_control_number_unique");
  }

  @Test
  void onlyTheOwnerMayChangeTheTable() {
    var refused =
        catchThrowableOfType(
            SQLException.class, () -> execute("ALTER TABLE bibliographic_record ADD extra text"));

    assertThat(refused.getSQLState()).isEqualTo("42501");
  }

  private static String record(String number, String titles, String dates, String year) {
    return RECORD.formatted(UuidV7.next(), number, number, titles, dates, year);
  }

  private static String unique() {
    return UUID.randomUUID().toString();
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
