package org.basra.exchange.library.holds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemError;

/**
 * The day at the library, where the days of suspensions, wishes and other deadlines begin and end.
 */
@ApplicationScoped
public class LibraryDay {

  private final Clock clock;
  private final LibraryConfig config;

  LibraryDay(Clock clock, LibraryConfig config) {
    this.clock = clock;
    this.config = config;
  }

  /** What day it is there. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), config.zone());
  }

  /**
   * Demands a day from today to a year ahead; null asks for none.
   *
   * @throws org.basra.exchange.platform.problem.Problem 422 for any other day
   */
  public void require(String pointer, LocalDate day) {
    var today = today();
    var last = today.plusYears(1);
    if (day != null && (day.isBefore(today) || day.isAfter(last))) {
      throw CommonProblem.VALIDATION_FAILED
          .problem()
          .at(ProblemError.body(pointer, today + "…" + last));
    }
  }
}
