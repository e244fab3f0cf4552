package org.basra.exchange.applications.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.basra.exchange.applications.schemas.Fault;

/** What must fit together in a call before it is written. */
final class CallRules {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private CallRules() {}

  static List<Fault> check(CallRequest request) {
    var faults = new ArrayList<Fault>();
    var at = request.deadline().at();
    if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
      faults.add(outOfRange("/deadline/at"));
    }
    if (!ZoneId.getAvailableZoneIds().contains(request.deadline().zone())) {
      faults.add(
          Fault.at(
              "/deadline/zone",
              "ليست منطقة زمنية من قاعدة IANA",
              "This is no time zone of the IANA database"));
    }
    if (isOutside(request.startsOn())) {
      faults.add(outOfRange("/startsOn"));
    }
    if (isOutside(request.endsOn())) {
      faults.add(outOfRange("/endsOn"));
    }
    if (request.endsOn().isBefore(request.startsOn())) {
      faults.add(
          Fault.at(
              "/endsOn",
              "لا تنتهي المنحة قبل يوم بدئها",
              "An award does not end before the day it starts"));
    }
    return faults;
  }

  private static boolean isOutside(LocalDate day) {
    return day.isBefore(FIRST) || day.isAfter(LAST);
  }

  private static Fault outOfRange(String pointer) {
    return Fault.at(
        pointer, "التاريخ خارج الأعوام 2000–2199", "The date is outside of the years 2000–2199");
  }
}
