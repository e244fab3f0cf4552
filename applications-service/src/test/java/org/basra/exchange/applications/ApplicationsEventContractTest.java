package org.basra.exchange.applications;

import org.basra.exchange.testing.EventContract;

class ApplicationsEventContractTest extends EventContract {}
