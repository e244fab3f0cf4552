package org.basra.exchange.library.holds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.basra.exchange.library.calendar.Deadlines;

/** Copies wait on the hold shelf until an open day, also when those change after the promise. */
@ApplicationScoped
class HoldDeadlines implements Deadlines {

  private final HoldRepository holds;

  HoldDeadlines(HoldRepository holds) {
    this.holds = holds;
  }

  @Override
  public Kind kind() {
    return Kind.SHELF_DATE;
  }

  @Override
  public List<Instant> openFrom(Instant first) {
    return holds.shelfDatesFrom(first);
  }

  @Override
  public int move(Instant deadline, Instant to) {
    return holds.moveShelfDate(deadline, to);
  }
}
