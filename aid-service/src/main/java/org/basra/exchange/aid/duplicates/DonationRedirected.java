package org.basra.exchange.aid.duplicates;

import java.time.Instant;
import java.util.UUID;

/**
 * What this service reads of {@code library.donation.redirected.v1}: copies that the library was
 * offered and passes on, because it has the title.
 *
 * @param lineId identity of the offer
 * @param copies how many
 * @param redirectedAt UTC
 */
record DonationRedirected(
    UUID lineId, UUID recordId, OfferedTitle title, int copies, Instant redirectedAt) {}
