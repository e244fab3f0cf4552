package org.basra.exchange.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.security.Caller;

/**
 * What is known about a person is the person's affair: staff who look it up leave a trace, people
 * who look at their own do not.
 */
@ApplicationScoped
public class StaffReads {

  private final Audit audit;
  private final Caller caller;

  StaffReads(Audit audit, Caller caller) {
    this.audit = audit;
    this.caller = caller;
  }

  /**
   * One personal record was read or changed.
   *
   * @param staff the role that may see everybody's; a caller without it leaves no trace
   * @param action for example {@code loan.read}
   * @param objectType for example {@code loan}
   */
  @Transactional
  public void one(String staff, String action, String objectType, UUID id) {
    record(staff, action, objectType, id);
  }

  /** A list of personal records was read; {@code of} is whose or what for, null for all. */
  @Transactional
  public void list(String staff, String action, String objectType, UUID of) {
    record(staff, action, objectType, of == null ? "all" : of);
  }

  private void record(String staff, String action, String objectType, Object id) {
    if (caller.has(staff)) {
      audit.record(AuditEntry.by(caller, List.of(staff), action, objectType, id));
    }
  }
}
