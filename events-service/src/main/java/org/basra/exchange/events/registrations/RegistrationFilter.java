package org.basra.exchange.events.registrations;

import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.security.Scope;

/**
 * Which registrations a list shows.
 *
 * @param scope the caller's own, or all
 * @param occurrenceId only for this occurrence, null for all
 * @param status only these, null for all
 */
record RegistrationFilter(Scope scope, UUID occurrenceId, RegistrationStatus status) {

  String where() {
    return "1 = 1"
        + (scope instanceof Scope.Own ? " and person = :person" : "")
        + (occurrenceId == null ? "" : " and occurrenceId = :occurrenceId")
        + (status == null ? "" : " and status = :status");
  }

  Parameters values() {
    var values = new Parameters();
    if (scope instanceof Scope.Own(UUID person)) {
      values.and("person", person);
    }
    if (occurrenceId != null) {
      values.and("occurrenceId", occurrenceId);
    }
    if (status != null) {
      values.and("status", status);
    }
    return values;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of(
        "registrations", scope.toString(), String.valueOf(occurrenceId), String.valueOf(status));
  }
}
