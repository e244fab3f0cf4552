package org.basra.exchange.applications.patterns;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.regex.Pattern;

/** A regular expression that gives up when the {@link CheckBudget} of its check is used up. */
public final class BudgetedPattern implements RegularExpression {

  private final Pattern pattern;

  /** Compiles an expression that {@link PatternLint} has accepted. */
  public BudgetedPattern(String pattern) {
    this.pattern = Pattern.compile(java(pattern));
  }

  /** In Java's spelling: there a {@code $} also matches before a last line break. */
  static String java(String pattern) {
    return RegularExpressions.replaceLongformCharacterProperties(
        RegularExpressions.replaceDollarAnchors(pattern));
  }

  @Override
  public boolean matches(String text) {
    var budget = CheckBudget.current();
    if (budget.isSpent()) {
      return false;
    }
    try {
      return pattern.matcher(new Watched(text, budget)).find();
    } catch (CheckBudget.Spent | StackOverflowError tooMuch) {
      budget.spend();
      return false;
    }
  }

  /** Text that notices being looked at. */
  private record Watched(String text, CheckBudget budget) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      budget.look();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Watched(text.substring(start, end), budget);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
