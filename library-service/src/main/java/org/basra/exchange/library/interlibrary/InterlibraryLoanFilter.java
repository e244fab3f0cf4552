package org.basra.exchange.library.interlibrary;

import io.quarkus.panache.common.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basra.exchange.platform.security.Scope;

/**
 * Which interlibrary loans a list shows; null asks for nothing.
 *
 * @param scope the caller's own, or all
 * @param direction only these
 * @param status only those that are so far
 * @param partner only those with the partner library of this code
 */
record InterlibraryLoanFilter(
    Scope scope, InterlibraryDirection direction, InterlibraryStatus status, String partner) {

  static final String OWNED_BY = "patronId in (select p.id from Patron p where p.account = ";

  String where() {
    var where = new StringBuilder("1 = 1");
    if (scope instanceof Scope.Own) {
      where.append(" and ").append(OWNED_BY).append(":subject)");
    }
    asked()
        .forEach((name, value) -> where.append(" and ").append(name).append(" = :").append(name));
    return where.toString();
  }

  Parameters values() {
    var values = new Parameters();
    if (scope instanceof Scope.Own(UUID subject)) {
      values.and("subject", subject);
    }
    asked().forEach(values::and);
    return values;
  }

  private Map<String, Object> asked() {
    var asked = new LinkedHashMap<String, Object>();
    asked.put("direction", direction);
    asked.put("status", status);
    asked.put("partner", partner);
    asked.values().removeIf(value -> value == null);
    return asked;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of(
        "interlibrary-loans",
        scope.toString(),
        String.valueOf(direction),
        String.valueOf(status),
        String.valueOf(partner));
  }
}
