package org.basra.exchange.aid;

import org.basra.exchange.testing.ArchitectureRules;

class AidArchitectureTest extends ArchitectureRules {

  AidArchitectureTest() {
    super("org.basra.exchange.aid");
  }
}
