package org.basra.exchange.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.basra.exchange.platform.id.UuidV7;
import org.jboss.logging.MDC;

/** Writes audit entries. */
@ApplicationScoped
public class Audit {

  private static final String INSERT =
      """
      INSERT INTO audit_entry (id, at, actor, actor_role, action, object_type, object_id, reason,
                               request_id, details)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb))
      """;

  private final DataSource database;
  private final ObjectMapper json;
  private final Clock clock;

  Audit(DataSource database, ObjectMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Writes the entry in the caller's transaction: what is rolled back was not done and leaves no
   * trace. Never waits for the chain.
   *
   * @return the entry's id
   * @throws IllegalStateException when the database refuses the entry; the cause is the {@link
   *     SQLException}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID record(AuditEntry entry) {
    try (var connection = database.getConnection()) {
      return write(connection, entry);
    } catch (SQLException e) {
      throw new IllegalStateException("The audit entry could not be written", e);
    }
  }

  UUID write(Connection connection, AuditEntry entry) throws SQLException {
    var id = UuidV7.next();
    try (var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setObject(2, clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
      insert.setString(3, entry.actor());
      insert.setString(4, entry.actorRole());
      insert.setString(5, entry.action());
      insert.setString(6, entry.objectType());
      insert.setString(7, entry.objectId());
      insert.setString(8, entry.reason());
      insert.setString(9, entry.requestId() == null ? currentRequest() : entry.requestId());
      insert.setString(10, text(entry.details()));
      insert.executeUpdate();
    }
    return id;
  }

  private static String currentRequest() {
    return MDC.get("requestId") instanceof String id ? id : null;
  }

  private String text(Map<String, String> details) {
    try {
      return json.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The details are not text", e);
    }
  }
}
