package org.basra.exchange.library.calendar;

import static org.basra.exchange.library.LibraryProblem.CLOSED_DAY_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ClosedDayRepository implements PanacheRepositoryBase<ClosedDay, LocalDate> {

  ClosedDay load(LocalDate day) {
    return Optional.of(day)
        .filter(one -> one.equals(ClosedDay.inRange(one)))
        .flatMap(this::findByIdOptional)
        .orElseThrow(CLOSED_DAY_NOT_FOUND::problem);
  }

  /** All closed days from {@code first} on. */
  List<LocalDate> from(LocalDate first) {
    return find("day >= ?1", first).stream().map(ClosedDay::day).toList();
  }

  /** So many of the closed days between two days, both included. */
  List<ClosedDay> between(LocalDate first, LocalDate last, int limit) {
    return find("day >= ?1 and day <= ?2 order by day", first, last)
        .page(Page.ofSize(limit))
        .list();
  }

  long countBetween(LocalDate first, LocalDate last) {
    return count("day >= ?1 and day <= ?2", first, last);
  }
}
