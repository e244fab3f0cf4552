package org.basra.exchange.gateway.document;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.basra.exchange.gateway.testing.GatewayStack;
import org.basra.exchange.testing.OffContract;
import org.basra.exchange.testing.authorisation.AuthorisationMatrix;
import org.basra.exchange.testing.authorisation.OperationCase;

@QuarkusTest
@OffContract("The gateway's own document is a part of the merged one")
@QuarkusTestResource(GatewayStack.class)
class GatewayAuthorisationTest extends AuthorisationMatrix {

  GatewayAuthorisationTest() {
    super("gateway", Path.of("src/main/openapi/gateway.yaml"));
  }

  @Override
  protected List<OperationCase> cases() {
    return List.of();
  }
}
