package org.basra.exchange.events;

import org.basra.exchange.testing.EventContract;

class EventsEventContractTest extends EventContract {}
