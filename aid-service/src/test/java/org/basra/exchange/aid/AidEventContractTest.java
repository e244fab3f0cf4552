package org.basra.exchange.aid;

import org.basra.exchange.testing.EventContract;

class AidEventContractTest extends EventContract {}
