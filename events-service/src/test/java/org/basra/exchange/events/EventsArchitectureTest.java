package org.basra.exchange.events;

import org.basra.exchange.testing.ArchitectureRules;

class EventsArchitectureTest extends ArchitectureRules {

  EventsArchitectureTest() {
    super("org.basra.exchange.events");
  }
}
