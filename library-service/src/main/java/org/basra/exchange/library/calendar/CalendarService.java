package org.basra.exchange.library.calendar;

import static org.basra.exchange.library.LibraryProblem.DAY_HAS_PASSED;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.basra.exchange.library.LibraryConfig;

/**
 * Changes of the calendar; each is one transaction that also moves the deadlines it makes
 * impossible. An exclusive lock over the calendar comes first: nobody promises a day meanwhile.
 */
@ApplicationScoped
class CalendarService {

  private final OpeningHoursRepository hours;
  private final ClosedDayRepository closedDays;
  private final OpeningCalendar calendar;
  private final List<Deadlines> deadlines;
  private final LibraryConfig config;
  private final Clock clock;

  CalendarService(
      OpeningHoursRepository hours,
      ClosedDayRepository closedDays,
      OpeningCalendar calendar,
      @All List<Deadlines> deadlines,
      LibraryConfig config,
      Clock clock) {
    this.hours = hours;
    this.closedDays = closedDays;
    this.calendar = calendar;
    this.deadlines = deadlines;
    this.config = config;
    this.clock = clock;
  }

  OpeningWeekView week() {
    return OpeningWeekView.of(config.zone(), hours.week());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), config.zone());
  }

  /** Closes the days; those closed already are refused by the table. */
  @Transactional
  ClosureView close(CloseDaysRequest request) {
    var days = request.days();
    if (days.getFirst().isBefore(today())) {
      throw DAY_HAS_PASSED.problem();
    }
    hours.takeCalendar();
    var closed = days.stream().map(day -> new ClosedDay(day, request.reason())).toList();
    closedDays.persist(closed);
    closedDays.flush();
    var moved = moveFrom(days.getFirst());
    return new ClosureView(
        closed.stream().map(ClosedDayView::of).toList(), moved.dueDates(), moved.shelfDates());
  }

  /** Replaces the week; {@code take} the calendar and check the version before. */
  OpeningWeekView replace(List<OpenDay> days) {
    hours.replaceWeek(days);
    return week().moving(moveFrom(today()));
  }

  OpeningWeekView take() {
    hours.takeCalendar();
    return week();
  }

  private MovedDeadlines moveFrom(LocalDate first) {
    var from = first.atStartOfDay(config.zone()).toInstant();
    return MovedDeadlines.move(deadlines, calendar.read(first), from);
  }
}
