package org.basra.exchange.library.loans;

import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.security.Scope;

/**
 * Which loans a list shows.
 *
 * @param scope the caller's own, or all
 * @param patronId only this patron's, null for all
 * @param open true: the reader still has it; false: it has ended; null: both
 */
record LoanFilter(Scope scope, UUID patronId, Boolean open) {

  static final String OWNED_BY = "patronId in (select p.id from Patron p where p.account = ";

  String where() {
    var where = new StringBuilder("1 = 1");
    if (scope instanceof Scope.Own) {
      where.append(" and ").append(OWNED_BY).append(":subject)");
    }
    if (patronId != null) {
      where.append(" and patronId = :patronId");
    }
    if (open != null) {
      where.append(open ? " and endedAt is null" : " and endedAt is not null");
    }
    return where.toString();
  }

  Parameters values() {
    var values = new Parameters();
    if (scope instanceof Scope.Own(UUID subject)) {
      values.and("subject", subject);
    }
    if (patronId != null) {
      values.and("patronId", patronId);
    }
    return values;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of("loans", scope.toString(), String.valueOf(patronId), String.valueOf(open));
  }
}
