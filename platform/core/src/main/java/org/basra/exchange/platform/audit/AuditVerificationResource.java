package org.basra.exchange.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.basra.exchange.platform.transaction.Transactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/admin/audit-verifications")
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

  /** The verification's own entry is committed first: it is in the snapshot that is verified. */
  @POST
  @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "Recomputes the hash chain and names the first record that does not hold")
  public AuditVerification verifyAuditLog(@Valid AuditVerificationRequest request) {
    var act =
        AuditEntry.by(
            caller, List.of(Roles.AUDITOR, Roles.ADMIN), "audit.verified", "audit-log", "chain");
    Transactions.retrying(() -> audit.record(act));
    return request == null || request.since() == null
        ? chain.verify()
        : chain.verifySince(request.since());
  }
}
