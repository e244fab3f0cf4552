package org.basra.exchange.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemBody;
import org.jboss.resteasy.reactive.RestResponse;

/** The table of first answers. Every method joins the caller's transaction. */
@ApplicationScoped
class AnswerStore {

  /** How long a first answer is kept, at least. */
  private static final String KEPT_FOR = "48 hours";

  /** How long a second caller waits for the first one's transaction. */
  private static final String PATIENCE = "500ms";

  private static final int CLEANING_ODDS = 200;
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final AgroalDataSource database;
  private final ObjectMapper mapper;

  AnswerStore(AgroalDataSource database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  record Id(String caller, String route, String key) {}

  /** Takes the key for this transaction; false when a first answer stands already. */
  boolean claim(Id id) throws SQLException {
    try (var connection = database.getConnection()) {
      if (ThreadLocalRandom.current().nextInt(CLEANING_ODDS) == 0) {
        execute(connection, "DELETE FROM idempotency WHERE expires_at < now()");
      }
      var usual = lockTimeout(connection);
      execute(connection, "SET LOCAL lock_timeout = '" + PATIENCE + "'");
      boolean claimed = insert(connection, id);
      execute(connection, "SET LOCAL lock_timeout = '" + usual + "'");
      return claimed;
    } catch (SQLException failure) {
      if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
        throw CommonProblem.IDEMPOTENCY_KEY_IN_USE.problem().header("Retry-After", "1");
      }
      throw failure;
    }
  }

  private static boolean insert(Connection connection, Id id) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO idempotency (caller, route, key, expires_at)
            VALUES (?, ?, ?, now() + interval '%s')
            ON CONFLICT ON CONSTRAINT idempotency_pk DO UPDATE
              SET expires_at = excluded.expires_at, fingerprint = NULL, status = NULL,
                  headers = NULL, body = NULL
              WHERE idempotency.expires_at < now()
            """
                .formatted(KEPT_FOR))) {
      insert.setString(1, id.caller());
      insert.setString(2, id.route());
      insert.setString(3, id.key());
      return insert.executeUpdate() == 1;
    }
  }

  private static String lockTimeout(Connection connection) throws SQLException {
    try (var query = connection.createStatement();
        var row = query.executeQuery("SHOW lock_timeout")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Keeps an answer as it goes over the wire. */
  void complete(Id id, byte[] fingerprint, RestResponse<?> answer)
      throws SQLException, JsonProcessingException {
    var headers = new LinkedHashMap<String, String>();
    answer
        .getStringHeaders()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    var body = answer.getEntity() == null ? null : mapper.writeValueAsBytes(answer.getEntity());
    complete(id, fingerprint, new Answer(answer.getStatus(), headers, body));
  }

  /** Keeps a refusal as it goes over the wire. */
  void complete(Id id, byte[] fingerprint, int status, ProblemBody problem)
      throws SQLException, JsonProcessingException {
    complete(
        id,
        fingerprint,
        new Answer(
            status,
            Map.of("Content-Type", ProblemBody.MEDIA_TYPE),
            mapper.writeValueAsBytes(problem)));
  }

  private void complete(Id id, byte[] fingerprint, Answer answer)
      throws SQLException, JsonProcessingException {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                """
                UPDATE idempotency SET fingerprint = ?, status = ?, headers = ?::jsonb, body = ?
                WHERE caller = ? AND route = ? AND key = ?
                """)) {
      update.setBytes(1, fingerprint);
      update.setInt(2, answer.status());
      update.setString(3, mapper.writeValueAsString(answer.headers()));
      update.setBytes(4, answer.body());
      update.setString(5, id.caller());
      update.setString(6, id.route());
      update.setString(7, id.key());
      update.executeUpdate();
    }
  }

  /** The first answer, to be thrown; 422 when it was given to another request. */
  RuntimeException replay(Id id, byte[] fingerprint) throws SQLException, IOException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                """
                SELECT fingerprint, status, headers, body FROM idempotency
                WHERE caller = ? AND route = ? AND key = ?
                """)) {
      query.setString(1, id.caller());
      query.setString(2, id.route());
      query.setString(3, id.key());
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          return CommonProblem.IDEMPOTENCY_KEY_IN_USE.problem().header("Retry-After", "1");
        }
        if (!MessageDigest.isEqual(fingerprint, row.getBytes(1))) {
          return CommonProblem.IDEMPOTENCY_KEY_REUSED.problem();
        }
        var headers =
            mapper.readValue(row.getString(3), new TypeReference<Map<String, String>>() {});
        return new ReplayedAnswer(new Answer(row.getInt(2), headers, row.getBytes(4)));
      }
    }
  }

  /** An answer as it went over the wire. */
  record Answer(int status, Map<String, String> headers, byte[] body) {}
}
