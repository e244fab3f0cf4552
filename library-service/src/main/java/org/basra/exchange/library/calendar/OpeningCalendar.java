package org.basra.exchange.library.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.basra.exchange.library.LibraryConfig;
import org.hibernate.Session;

/** The library's opening hours and closed days as they are now. */
@ApplicationScoped
public class OpeningCalendar {

  private final EntityManager entities;
  private final LibraryConfig config;

  OpeningCalendar(EntityManager entities, LibraryConfig config) {
    this.entities = entities;
    this.config = config;
  }

  /** As far as anybody who asks about days from {@code first} on can be concerned. */
  public OpeningDays from(LocalDate first) {
    var session = entities.unwrap(Session.class);
    var closing =
        session
            .createNativeQuery("SELECT weekday, closes_at FROM opening_hours", Object[].class)
            .addScalar("weekday", Integer.class)
            .addScalar("closes_at", LocalTime.class)
            .getResultStream()
            .collect(
                Collectors.toMap(row -> DayOfWeek.of((Integer) row[0]), row -> (LocalTime) row[1]));
    var closed =
        session
            .createNativeQuery("SELECT day FROM closed_day WHERE day >= :first", LocalDate.class)
            .setParameter("first", first)
            .getResultList();
    return new OpeningDays(closing, Set.copyOf(closed), config.zone());
  }
}
