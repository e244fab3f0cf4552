package org.basra.exchange.gateway;

import org.basra.exchange.testing.ArchitectureRules;

class GatewayArchitectureTest extends ArchitectureRules {

  GatewayArchitectureTest() {
    super("org.basra.exchange.gateway");
  }
}
