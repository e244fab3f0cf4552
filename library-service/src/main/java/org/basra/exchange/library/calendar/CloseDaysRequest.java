package org.basra.exchange.library.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Closes one day or several in a row, in the library's zone.
 *
 * @param from the first closed day
 * @param to the last one, at most 61 days in all; null for one day
 * @param reason shown to readers
 */
record CloseDaysRequest(
    @NotNull @Schema(examples = "2027-03-09") LocalDate from,
    @Schema(nullable = true, examples = "2027-03-12") LocalDate to,
    @NotNull @Valid ClosureReason reason) {

  private static final int LONGEST = 61;

  /**
   * The days, in order.
   *
   * @throws org.basra.exchange.platform.problem.Problem 422 when there is none or too many
   */
  List<LocalDate> days() {
    var last = to == null ? from : to;
    long days = ChronoUnit.DAYS.between(from, last) + 1;
    if (days < 1 || days > LONGEST || last.isAfter(ClosedDay.LAST)) {
      throw CommonProblem.VALIDATION_FAILED
          .problem()
          .at(ProblemError.body("/to", "from … from + " + (LONGEST - 1)));
    }
    return Stream.iterate(from, day -> day.plusDays(1)).limit(days).toList();
  }
}
