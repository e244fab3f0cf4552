package org.basra.exchange.library.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.basra.exchange.library.LibraryConfig;

/** The library's opening hours and closed days as they are now. */
@ApplicationScoped
public class OpeningCalendar {

  private final OpeningHoursRepository hours;
  private final ClosedDayRepository closedDays;
  private final LibraryConfig config;

  OpeningCalendar(
      OpeningHoursRepository hours, ClosedDayRepository closedDays, LibraryConfig config) {
    this.hours = hours;
    this.closedDays = closedDays;
    this.config = config;
  }

  /**
   * Until the caller's transaction ends the calendar does not change. Whoever will ask it asks for
   * this before locking any row: changing the calendar moves deadlines, which are in those rows.
   */
  public void keep() {
    hours.shareCalendar();
  }

  /** As far as anybody who asks about days from {@code first} on can be concerned; kept. */
  public OpeningDays from(LocalDate first) {
    keep();
    return read(first);
  }

  OpeningDays read(LocalDate first) {
    var closing =
        hours.week().stream()
            .collect(Collectors.toMap(day -> DayOfWeek.of(day.weekday), day -> day.closesAt));
    return new OpeningDays(closing, new HashSet<>(closedDays.from(first)), config.zone());
  }
}
