package org.basra.exchange.platform.http;

import java.util.Map;
import org.basra.exchange.platform.problem.ProblemType;

/** A service's named database constraints and the refusal each one stands for; a CDI bean. */
public interface ConstraintProblems {

  /** Constraint or index name → refusal. */
  Map<String, ProblemType> byConstraint();
}
