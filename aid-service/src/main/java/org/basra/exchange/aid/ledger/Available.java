package org.basra.exchange.aid.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is free of one lot at one location.
 *
 * @param lotNumber as printed on the goods
 * @param expiresOn last day of use; null for what does not expire
 * @param quantity on hand and not reserved
 */
public record Available(
    UUID lotId, UUID productId, String lotNumber, LocalDate expiresOn, long quantity) {}
