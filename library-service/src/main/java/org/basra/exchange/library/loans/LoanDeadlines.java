package org.basra.exchange.library.loans;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.basra.exchange.library.calendar.Deadlines;
import org.basra.exchange.library.calendar.OpeningDays;

/** Due dates keep to the open days, also when those change after the check-out. */
@ApplicationScoped
class LoanDeadlines implements Deadlines {

  private final LoanRepository loans;

  LoanDeadlines(LoanRepository loans) {
    this.loans = loans;
  }

  @Override
  public int moveToOpenDays(OpeningDays opening, Instant from) {
    int moved = 0;
    for (var dueAt : loans.dueDatesFrom(from)) {
      var reachable = opening.reachable(dueAt);
      if (!reachable.equals(dueAt)) {
        moved += loans.move(dueAt, reachable);
      }
    }
    return moved;
  }
}
