package org.basra.exchange.applications.patterns;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The time that one check may take, with all its rules and regular expressions together. When it is
 * used up, the check stops and says nothing.
 */
public final class CheckBudget {

  private static final ScopedValue<CheckBudget> CURRENT = ScopedValue.newInstance();
  private static final int LOOKS = 1024;

  private final long end;
  private int looks;
  private boolean spent;

  private CheckBudget(Duration budget) {
    this.end = System.nanoTime() + budget.toNanos();
  }

  /** What {@code work} gives within a budget of its own; empty when it was used up. */
  public static <T> Optional<T> within(Duration budget, Supplier<T> work) {
    var own = new CheckBudget(budget);
    try {
      var result = ScopedValue.where(CURRENT, own).call(work::get);
      return own.spent ? Optional.empty() : Optional.of(result);
    } catch (Spent stopped) {
      return Optional.empty();
    }
  }

  /** The running check's budget; outside of one there is none to spend. */
  public static CheckBudget current() {
    return CURRENT.isBound() ? CURRENT.get() : new CheckBudget(Duration.ZERO);
  }

  boolean isSpent() {
    return spent;
  }

  void spend() {
    spent = true;
  }

  /** Called at every step of a check, be it a character that an expression looks at. */
  public void look() {
    if (++looks % LOOKS == 0 && System.nanoTime() - end > 0) {
      spent = true;
    }
    if (spent) {
      throw new Spent();
    }
  }

  /** Stops the running check. */
  static final class Spent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Spent() {
      super(null, null, false, false);
    }
  }
}
