package org.basra.exchange.library.statistics;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.library.LendingCalls.itemAt;
import static org.basra.exchange.library.LendingCalls.itemId;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.testing.Tokens;

/** Puts loans of long ago where the statistics find them, and asks for the statistics. */
@ApplicationScoped
class Lendings {

  static final String ALL = "/v1/statistics/";

  private final DataSource database;

  Lendings(DataSource database) {
    this.database = database;
  }

  static ValidatableResponse get(String path) {
    return given()
        .auth()
        .oauth2(Tokens.role("librarian"))
        .urlEncodingEnabled(false)
        .get(ALL + path)
        .then();
  }

  static ValidatableResponse read(String path) {
    return get(path).statusCode(200);
  }

  static ValidatableResponse refused(String path) {
    return get(path).statusCode(400).body("code", is("INVALID_PARAMETER"));
  }

  /** An item that the library has had since that year began. */
  String oldItem(UUID record, String place, int year) {
    var item = itemId(itemAt(record, place));
    execute("UPDATE item SET created_at = '%d-01-01' WHERE id = '%s'".formatted(year, item));
    return item;
  }

  void lend(String item, String at) {
    lend(item, "'" + patron() + "'", at);
  }

  /** A loan whose reader was forgotten. */
  void lendToAForgottenReader(String item, String at) {
    lend(item, "null", at);
  }

  private void lend(String item, String patron, String at) {
    execute(
        """
        INSERT INTO loan (id, version, item_id, patron_id, checked_out_at, due_at, returned_at)
        VALUES ('%1$s', 0, '%2$s', %3$s, '%4$s', timestamptz '%4$s' + interval '1 hour', '%4$s')
        """
            .formatted(UuidV7.next(), item, patron, at));
  }

  void describe(UUID of, String languages, String subjects) {
    execute(
        "UPDATE record_search SET languages = '%s', subjects = '%s' WHERE record_id = '%s'"
            .formatted(languages, subjects, of));
  }

  void execute(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
