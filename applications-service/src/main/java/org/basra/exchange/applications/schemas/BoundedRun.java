package org.basra.exchange.applications.schemas;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import org.basra.exchange.applications.patterns.CheckBudget;

/**
 * One run of the validator that ends with the {@link CheckBudget}, also where no expression is
 * slow: a form's many rules for each of many answers take their time too, and every fault its room.
 */
final class BoundedRun extends ExecutionContext {

  private static final int MOST_ERRORS = 2000;

  BoundedRun() {
    super(ExecutionConfig.builder().formatAssertionsEnabled(true).build());
  }

  @Override
  public void evaluationPathAddLast(String step) {
    CheckBudget.current().look();
    super.evaluationPathAddLast(step);
  }

  @Override
  public void addError(Error error) {
    if (getErrors().size() < MOST_ERRORS) {
      super.addError(error);
    }
  }
}
