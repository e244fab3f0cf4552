package org.basra.exchange.library.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gathers what stands in the way, in the order in which it is asked; a policy reads from top to
 * bottom like a list of rules.
 */
public final class Refusals {

  private final List<Refusal> found = new ArrayList<>();

  /** Refuses for this reason when {@code broken}. */
  public Refusals when(boolean broken, Supplier<Refusal> refusal) {
    if (broken) {
      found.add(refusal.get());
    }
    return this;
  }

  /** All that stands in the way; empty when nothing does. */
  public List<Refusal> all() {
    return List.copyOf(found);
  }
}
