package org.basra.exchange.aid.consignments;

import java.util.UUID;

/**
 * A lot that was passed over.
 *
 * @param available how much was free of it
 */
public record Skip(UUID lotId, long available, SkipReason reason) {}
