package org.basra.exchange.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.transaction.Causes;

/** Finds the refusal behind a failure that transactions, pools and proxies have wrapped. */
@ApplicationScoped
public class Refusals {

  private final DatabaseProblems database;

  Refusals(DatabaseProblems database) {
    this.database = database;
  }

  /** The refusal; empty when the mistake is ours. */
  public Optional<Problem> of(Throwable failure) {
    return Causes.find(failure, Problem.class)
        .or(
            () ->
                Causes.find(failure, OptimisticLockException.class)
                    .map(stale -> CommonProblem.VERSION_MISMATCH.problem()))
        .or(() -> database.of(failure));
  }
}
