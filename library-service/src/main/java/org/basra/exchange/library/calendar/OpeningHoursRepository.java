package org.basra.exchange.library.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The week, and the lock over the whole calendar. */
@ApplicationScoped
class OpeningHoursRepository implements PanacheRepositoryBase<OpeningHours, Integer> {

  /** "CALENDAR" in ASCII: no other advisory lock of the service has this key. */
  private static final long CALENDAR = 0x43414c454e444152L;

  List<OpeningHours> week() {
    return list("order by weekday");
  }

  void replaceWeek(List<OpenDay> days) {
    deleteAll();
    getEntityManager().clear();
    persist(days.stream().map(OpeningHours::new));
    flush();
  }

  /** Whoever promises a deadline holds the calendar as it is until the end of the transaction. */
  void shareCalendar() {
    lock("pg_advisory_xact_lock_shared");
  }

  /** Whoever changes the calendar waits for all who have just promised something. */
  void takeCalendar() {
    lock("pg_advisory_xact_lock");
  }

  private void lock(String function) {
    getEntityManager()
        .createNativeQuery("SELECT 1 FROM " + function + "(:key)")
        .setParameter("key", CALENDAR)
        .getSingleResult();
  }
}
