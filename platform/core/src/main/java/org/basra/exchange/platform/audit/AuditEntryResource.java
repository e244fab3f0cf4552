package org.basra.exchange.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.basra.exchange.platform.page.Cursors;
import org.basra.exchange.platform.page.Page;
import org.basra.exchange.platform.page.PageRequest;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/admin/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Audit")
class AuditEntryResource {

  private final AuditEntries entries;
  private final Audit audit;
  private final Cursors cursors;
  private final Caller caller;

  AuditEntryResource(AuditEntries entries, Audit audit, Cursors cursors, Caller caller) {
    this.entries = entries;
    this.audit = audit;
    this.cursors = cursors;
    this.caller = caller;
  }

  /** Reading the log is an act that the log remembers, with the filters and how much was shown. */
  @GET
  @Transactional
  @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "Lists audit entries, newest first; the reading is itself audited")
  public Page<AuditEntryView> listAuditEntries(
      @BeanParam AuditFilter filter, @BeanParam PageRequest request) {
    var conditions = filter.conditions();
    var query = query(conditions);
    var rows =
        entries.newestFirst(conditions, cursors.position(request, query, 2), request.limit() + 1);
    var page = cursors.page(request, query, rows, AuditEntries::position);
    var total = request.count() ? Long.valueOf(entries.count(conditions)) : null;
    audit.record(filter.describe(reading()).with("shown", page.items().size()));
    return new Page<>(page.items(), page.next(), total);
  }

  private AuditEntry reading() {
    return AuditEntry.by(
        caller, List.of(Roles.AUDITOR, Roles.ADMIN), "audit.read", "audit-log", "entries");
  }

  private static List<String> query(Map<String, Object> conditions) {
    var query = new ArrayList<String>();
    query.add("audit-entries");
    conditions.forEach(
        (condition, value) -> {
          query.add(condition);
          query.add(value.toString());
        });
    return query;
  }
}
