package org.basra.exchange.library.donations;

import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.security.Scope;

/**
 * Which donations a list shows.
 *
 * @param scope the caller's own, or all
 * @param status only these, null for all
 */
record BookDonationFilter(Scope scope, BookDonationStatus status) {

  String where() {
    return (scope instanceof Scope.Own ? "donorAccount = :subject" : "1 = 1")
        + (status == null ? "" : " and status = :status");
  }

  Parameters values() {
    var values = new Parameters();
    if (scope instanceof Scope.Own(UUID subject)) {
      values.and("subject", subject);
    }
    if (status != null) {
      values.and("status", status);
    }
    return values;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of("book-donations", scope.toString(), String.valueOf(status));
  }
}
