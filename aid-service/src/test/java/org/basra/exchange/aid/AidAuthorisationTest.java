package org.basra.exchange.aid;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.basra.exchange.testing.authorisation.AuthorisationMatrix;
import org.basra.exchange.testing.authorisation.OperationCase;

@QuarkusTest
class AidAuthorisationTest extends AuthorisationMatrix {

  AidAuthorisationTest() {
    super("aid");
  }

  @Override
  protected List<OperationCase> cases() {
    return List.of(
        operation("listProducts").object("product", AidCalls::medicine),
        operation("getProduct").object("product", AidCalls::medicine));
  }
}
