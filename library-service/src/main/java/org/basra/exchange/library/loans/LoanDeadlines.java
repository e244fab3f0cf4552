package org.basra.exchange.library.loans;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.basra.exchange.library.calendar.Deadlines;

/** Due dates keep to the open days, also when those change after the check-out. */
@ApplicationScoped
class LoanDeadlines implements Deadlines {

  private final LoanRepository loans;

  LoanDeadlines(LoanRepository loans) {
    this.loans = loans;
  }

  @Override
  public Kind kind() {
    return Kind.DUE_DATE;
  }

  @Override
  public List<Instant> openFrom(Instant first) {
    return loans.dueDatesFrom(first);
  }

  @Override
  public int move(Instant deadline, Instant to) {
    return loans.move(deadline, to);
  }
}
