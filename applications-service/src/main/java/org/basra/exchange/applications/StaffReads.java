package org.basra.exchange.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.audit.Audit;
import org.basra.exchange.platform.audit.AuditEntry;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;

/** What somebody has applied for is their affair: staff who look it up leave a trace. */
@ApplicationScoped
public class StaffReads {

  private static final List<String> STAFF = List.of(Roles.PROGRAMME_OFFICER);

  private final Audit audit;
  private final Caller caller;

  StaffReads(Audit audit, Caller caller) {
    this.audit = audit;
    this.caller = caller;
  }

  /** One personal record was read, for example {@code application.read} of {@code application}. */
  @Transactional
  public void one(String action, String objectType, UUID id) {
    record(action, objectType, id);
  }

  /** A list of personal records was read; {@code of} is which call's, null for all. */
  @Transactional
  public void list(String action, UUID of) {
    record(action, "call", of == null ? "all" : of);
  }

  private void record(String action, String objectType, Object id) {
    if (caller.has(Roles.PROGRAMME_OFFICER)) {
      audit.record(AuditEntry.by(caller, STAFF, action, objectType, id));
    }
  }
}
