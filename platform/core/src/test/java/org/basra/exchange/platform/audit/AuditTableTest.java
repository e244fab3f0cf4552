package org.basra.exchange.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

class AuditTableTest {

  private static AuditLog log;

  @BeforeAll
  static void threeEntriesOfWhichTwoAreSealed() throws SQLException {
    log = AuditLog.empty().with(2).sealed().with(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET actor = 'other' WHERE seq = 1",
        "UPDATE audit_entry SET reason = NULL WHERE false",
        "INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM audit_entry WHERE seq = 1"
            + " ON CONFLICT (seq) DO UPDATE SET actor = 'other'",
        "DELETE FROM audit_entry WHERE seq = 1",
        "UPDATE audit_seal SET hash = hash WHERE position = 1",
        "DELETE FROM audit_seal",
        "UPDATE audit_unsealed SET queued_at = now()",
        "DELETE FROM audit_head"
      })
  void changesAreRefusedByNameToTheServiceAndToTheOwner(String change) throws SQLException {
    var byTheService = refusal(log.runtime, change);
    var byTheOwner = refusal(log.owner, change);

    assertThat(byTheService).isEqualTo("23001 audit_append_only");
    assertThat(byTheOwner).isEqualTo("23001 audit_append_only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit_entry", "audit_seal", "audit_unsealed", "audit_head"})
  void emptyingATableIsRefusedByNameToTheOwnerAndNotGrantedToTheService(String table)
      throws SQLException {
    var byTheOwner = refusal(log.owner, "TRUNCATE " + table);
    var byTheService = refusal(log.runtime, "TRUNCATE " + table);

    assertThat(byTheOwner).isEqualTo("23001 audit_append_only");
    assertThat(byTheService).startsWith("42501");
  }

  @Test
  void replicationModeDoesNotSilenceTheRefusal() throws SQLException {
    var refusal =
        refusal(log.superuser, "SET session_replication_role = replica; DELETE FROM audit_entry");

    assertThat(refusal).isEqualTo("23001 audit_append_only");
  }

  @Test
  void anEntryLeavesTheQueueOnlySealed() throws SQLException {
    assertThat(refusal(log.owner, "DELETE FROM audit_unsealed WHERE seq = 3"))
        .isEqualTo("23001 audit_sealed_before_leaving");
  }

  @Test
  void theHeadOfTheChainOnlyMovesForward() throws SQLException {
    assertThat(refusal(log.owner, "UPDATE audit_head SET position = 1"))
        .isEqualTo("23001 audit_head_forward");
  }

  @Test
  void theServiceCannotChooseTheNumberOfAnEntry() throws SQLException {
    var insert =
        "INSERT INTO audit_entry (seq, id, at, actor, actor_role, action, object_type, object_id)"
            + " VALUES (99, gen_random_uuid(), now(), 'a', 'b', 'c.d', 'e', 'f')";

    assertThat(refusal(log.runtime, insert)).startsWith("428C9");
  }

  private static String refusal(DataSource database, String sql) throws SQLException {
    try (var connection = database.getConnection()) {
      AuditLog.run(connection, sql);
      return "done";
    } catch (PSQLException e) {
      return e.getSQLState() + " " + e.getServerErrorMessage().getConstraint();
    }
  }
}
