package org.basra.exchange.platform.outbox;

import java.util.UUID;

/** An appended event that waits for the end of its transaction, when the version is known. */
record PendingEvent(UUID id, Aggregate aggregate, EventType type, String payload, String headers) {}
