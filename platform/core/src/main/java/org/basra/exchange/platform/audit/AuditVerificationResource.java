package org.basra.exchange.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.basra.exchange.platform.transaction.Transactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/admin/audit-verifications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Audit")
class AuditVerificationResource {

  private final AuditChain chain;
  private final Audit audit;
  private final Caller caller;

  AuditVerificationResource(AuditChain chain, Audit audit, Caller caller) {
    this.chain = chain;
    this.audit = audit;
    this.caller = caller;
  }

  /**
   * Not {@code @Idempotent}: repeating it is harmless, and the key's transaction would stay open
   * and idle for as long as a long log takes. The verification's own entry is committed first, so
   * that it is in the snapshot that is verified.
   */
  @POST
  @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "Recomputes the hash chain and names the first record that does not hold")
  public AuditVerification verifyAuditLog(
      @QueryParam("sincePosition")
          @Parameter(description = "Position of an earlier head, kept outside the database.")
          Long sincePosition,
      @QueryParam("sinceHash")
          @Parameter(description = "Hash of that head; the chain must still lead through it.")
          String sinceHash) {
    var kept = kept(sincePosition, sinceHash);
    Transactions.retrying(() -> audit.record(act(kept)));
    return kept.map(chain::verifySince).orElseGet(chain::verify);
  }

  private AuditEntry act(Optional<AuditHead> kept) {
    var act =
        AuditEntry.by(
            caller, List.of(Roles.AUDITOR, Roles.ADMIN), "audit.verified", "audit-log", "chain");
    return kept.map(head -> act.with("sincePosition", head.position())).orElse(act);
  }

  private static Optional<AuditHead> kept(Long position, String hash) {
    if (position == null && hash == null) {
      return Optional.empty();
    }
    if (position == null || position < 1) {
      throw refused("sincePosition", "≥ 1");
    }
    if (hash == null || !hash.matches("[0-9a-f]{64}")) {
      throw refused("sinceHash", "[0-9a-f]{64}");
    }
    return Optional.of(new AuditHead(position, hash));
  }

  private static Problem refused(String parameter, String allowed) {
    return CommonProblem.INVALID_PARAMETER.problem().at(ProblemError.parameter(parameter, allowed));
  }
}
