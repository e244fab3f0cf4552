package org.basra.exchange.events.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.audit.Audit;
import org.basra.exchange.platform.audit.AuditEntry;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;

/** Where somebody goes is their affair: organisers who look it up or change it leave a trace. */
@ApplicationScoped
class OrganiserTrace {

  private static final List<String> STAFF = List.of(Roles.EVENT_ORGANISER);

  private final Audit audit;
  private final Caller caller;

  OrganiserTrace(Audit audit, Caller caller) {
    this.audit = audit;
    this.caller = caller;
  }

  /** One registration was read or changed, for example {@code registration.read}. */
  @Transactional
  void one(String action, UUID id) {
    record(action, "registration", id);
  }

  /** Registrations of an occurrence were read; null for those of all. */
  @Transactional
  void list(UUID occurrenceId) {
    record("registration.list", "occurrence", occurrenceId == null ? "all" : occurrenceId);
  }

  private void record(String action, String objectType, Object id) {
    if (caller.has(Roles.EVENT_ORGANISER)) {
      audit.record(AuditEntry.by(caller, STAFF, action, objectType, id));
    }
  }
}
