package org.basra.exchange.library.catalogue;

import java.util.UUID;
import org.basra.exchange.platform.outbox.Aggregate;

/**
 * A record at one version, as its events speak for it: records are written by the batch, and no
 * entity stands for them.
 */
record RecordVersion(UUID id, long version) implements Aggregate {}
