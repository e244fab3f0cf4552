package org.basra.exchange.applications.patterns;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The time that one checking of answers may spend in regular expressions, all of them together.
 * When it is used up, matching stops and the answers count as not checked.
 */
public final class MatchBudget {

  private static final ScopedValue<MatchBudget> CURRENT = ScopedValue.newInstance();
  private static final int LOOKS = 1024;

  private final long end;
  private int looks;
  private boolean spent;

  private MatchBudget(Duration budget) {
    this.end = System.nanoTime() + budget.toNanos();
  }

  /** Runs {@code work}, whose expressions share one new budget. */
  public static <T> Result<T> within(Duration budget, Supplier<T> work) {
    var own = new MatchBudget(budget);
    var value = ScopedValue.where(CURRENT, own).call(work::get);
    return new Result<>(value, own.spent);
  }

  /** The running check's budget; outside of one there is none to spend. */
  static MatchBudget current() {
    return CURRENT.isBound() ? CURRENT.get() : new MatchBudget(Duration.ZERO);
  }

  boolean isSpent() {
    return spent;
  }

  void spend() {
    spent = true;
  }

  /** Called at every character that an expression looks at. */
  void look() {
    if (++looks % LOOKS == 0 && System.nanoTime() - end > 0) {
      spent = true;
    }
    if (spent) {
      throw new Spent();
    }
  }

  /**
   * What work within a budget gave.
   *
   * @param incomplete the budget was used up
   */
  public record Result<T>(T value, boolean incomplete) {}

  /** Stops the running expression. */
  static final class Spent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Spent() {
      super(null, null, false, false);
    }
  }
}
