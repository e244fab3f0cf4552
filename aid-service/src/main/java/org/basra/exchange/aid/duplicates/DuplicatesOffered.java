package org.basra.exchange.aid.duplicates;

import java.time.Instant;
import java.util.UUID;

/**
 * What this service reads of {@code library.duplicates.offered.v1}.
 *
 * @param copies how many
 * @param offeredAt UTC
 */
record DuplicatesOffered(
    UUID offerId, UUID recordId, OfferedTitle title, int copies, Instant offeredAt) {}
