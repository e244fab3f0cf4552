package org.basra.exchange.library;

import org.basra.exchange.testing.ArchitectureRules;

class LibraryArchitectureTest extends ArchitectureRules {

  LibraryArchitectureTest() {
    super("org.basra.exchange.library");
  }
}
