package org.basra.exchange.library.donations;

import java.util.UUID;
import org.basra.exchange.platform.text.LocalizedText;

/**
 * A donation that a record has copies from.
 *
 * @param donationId orders the list and is not shown
 * @param name null for who wants no name
 */
record DonationCredit(UUID donationId, LocalizedText name, long copies) {}
