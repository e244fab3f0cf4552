package org.basra.exchange.library.duplicates;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A copy that was offered.
 *
 * @param itemId the copy
 * @param barcode as it was printed on the copy then
 */
@Embeddable
record OfferedItem(UUID itemId, String barcode) {}
