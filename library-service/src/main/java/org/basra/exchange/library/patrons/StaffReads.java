package org.basra.exchange.library.patrons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.audit.Audit;
import org.basra.exchange.platform.audit.AuditEntry;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;

/** What somebody borrows is their affair: staff who look it up leave a trace. */
@ApplicationScoped
public class StaffReads {

  private static final List<String> STAFF = List.of(Roles.LIBRARIAN);

  private final Audit audit;
  private final Caller caller;

  StaffReads(Audit audit, Caller caller) {
    this.audit = audit;
    this.caller = caller;
  }

  /** One personal record was read, for example {@code loan.read} of {@code loan}. */
  @Transactional
  public void one(String action, String objectType, UUID id) {
    record(action, objectType, id);
  }

  /** A list of personal records was read; {@code of} is whose, null for everybody's. */
  @Transactional
  public void list(String action, String objectType, UUID of) {
    record(action, objectType, of == null ? "all" : of);
  }

  private void record(String action, String objectType, Object id) {
    if (caller.has(Roles.LIBRARIAN)) {
      audit.record(AuditEntry.by(caller, STAFF, action, objectType, id));
    }
  }
}
