package org.basra.exchange.library.donations;

import java.util.List;
import org.basra.exchange.library.accessions.AccessionedItem;

/**
 * A donation some of whose copies have just been taken into stock.
 *
 * @param lines all of the donation
 * @param copies those that were taken
 */
record AccessionedDonation(
    BookDonation donation, List<BookDonationLine> lines, List<AccessionedItem> copies) {}
