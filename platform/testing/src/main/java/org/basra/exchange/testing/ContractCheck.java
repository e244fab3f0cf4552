package org.basra.exchange.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.util.List;

/**
 * Puts the contract check into every REST Assured call of every Quarkus test, except of those that
 * write the contract or are marked {@link OffContract}.
 */
public final class ContractCheck implements QuarkusTestBeforeEachCallback {

  private static ContractFilter filter;

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    var test = context.getTestInstance().getClass();
    boolean off =
        test.isAnnotationPresent(OffContract.class)
            || context.getTestMethod().isAnnotationPresent(OffContract.class);
    if (off) {
      RestAssured.replaceFiltersWith(List.of());
    } else {
      RestAssured.replaceFiltersWith(filter());
    }
  }

  private static synchronized ContractFilter filter() {
    if (filter == null) {
      filter = new ContractFilter(Contract.load());
    }
    return filter;
  }
}
