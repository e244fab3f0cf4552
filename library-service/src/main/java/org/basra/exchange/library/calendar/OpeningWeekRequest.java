package org.basra.exchange.library.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemError;

/**
 * The whole week.
 *
 * @param days the weekdays on which the library is open, each once; at least one
 */
record OpeningWeekRequest(@NotEmpty @Size(max = 7) List<@NotNull @Valid OpenDay> days) {

  /**
   * Checks what no single value shows.
   *
   * @throws org.basra.exchange.platform.problem.Problem 422
   */
  OpeningWeekRequest requireSense() {
    var seen = new HashSet<>();
    for (int i = 0; i < days.size(); i++) {
      var day = days.get(i);
      if (!seen.add(day.weekday())) {
        throw wrong("/days/" + i + "/weekday", "each weekday once");
      }
      if (!day.opens().isBefore(day.closes())) {
        throw wrong("/days/" + i + "/closesAt", "later than opensAt");
      }
    }
    return this;
  }

  private static RuntimeException wrong(String pointer, String detail) {
    return CommonProblem.VALIDATION_FAILED.problem().at(ProblemError.body(pointer, detail));
  }
}
