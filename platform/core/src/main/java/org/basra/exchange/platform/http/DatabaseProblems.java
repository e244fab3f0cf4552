package org.basra.exchange.platform.http;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemType;
import org.basra.exchange.platform.transaction.Causes;
import org.basra.exchange.platform.transaction.SqlStates;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL and the pool refuse: invariants by their name, and moments of overload. */
@ApplicationScoped
class DatabaseProblems {

  private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);

  private final Map<String, ProblemType> byConstraint = new HashMap<>();

  DatabaseProblems(@All List<ConstraintProblems> catalogues) {
    catalogues.forEach(catalogue -> byConstraint.putAll(catalogue.byConstraint()));
  }

  /** The refusal behind a failure; empty when no database is behind it, or the mistake is ours. */
  Optional<Problem> of(Throwable failure) {
    return SqlStates.sqlException(failure).flatMap(this::of);
  }

  private Optional<Problem> of(SQLException failure) {
    var state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith("23")) {
      return Optional.of(constraint(failure).problem());
    }
    return switch (state) {
      case "22021", "22P05" -> Optional.of(CommonProblem.TEXT_NOT_ALLOWED.problem());
      // Collisions that outlived their retries, cancelled statements, shutdown, no connection.
      case "40001", "40P01", "55P03", "57014", "57P01", "57P03", "25P03" -> unavailable(failure);
      default ->
          switch (state.isEmpty() ? "08" : state.substring(0, 2)) {
            case "08", "53" -> unavailable(failure);
            // A value that PostgreSQL cannot hold, for example a date in the year 300,000.
            case "22" -> Optional.of(CommonProblem.VALIDATION_FAILED.problem());
            default -> Optional.empty();
          };
    };
  }

  private ProblemType constraint(SQLException failure) {
    // Behind a batch PostgreSQL's own exception is the cause of the batch's.
    var name =
        Causes.find(failure, PSQLException.class)
            .map(PSQLException::getServerErrorMessage)
            .map(ServerErrorMessage::getConstraint)
            .orElse(null);
    var type = byConstraint.get(name);
    if (type == null) {
      LOG.errorf("Constraint %s has no refusal of its own", name);
      return CommonProblem.CONFLICT;
    }
    return type;
  }

  private static Optional<Problem> unavailable(SQLException failure) {
    LOG.warnf("Database unavailable: %s %s", failure.getSQLState(), failure.getClass().getName());
    return Optional.of(CommonProblem.UNAVAILABLE.problem());
  }
}
