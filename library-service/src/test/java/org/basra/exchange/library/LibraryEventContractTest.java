package org.basra.exchange.library;

import org.basra.exchange.testing.EventContract;

class LibraryEventContractTest extends EventContract {}
