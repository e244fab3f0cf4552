package org.basra.exchange.aid.consignments;

import java.util.UUID;

/** So many base units of a product. */
public record Need(UUID productId, long quantity) {}
