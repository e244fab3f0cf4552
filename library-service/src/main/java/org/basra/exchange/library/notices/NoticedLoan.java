package org.basra.exchange.library.notices;

import java.util.UUID;
import org.basra.exchange.platform.outbox.Aggregate;

/** The loan as the subject of a notice's event. */
record NoticedLoan(UUID id, long version) implements Aggregate {}
