package org.basra.exchange.applications;

import org.basra.exchange.testing.ArchitectureRules;

class ApplicationsArchitectureTest extends ArchitectureRules {

  ApplicationsArchitectureTest() {
    super("org.basra.exchange.applications");
  }
}
