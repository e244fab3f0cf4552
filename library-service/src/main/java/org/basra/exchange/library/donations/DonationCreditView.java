package org.basra.exchange.library.donations;

import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom copies of a record came from.
 *
 * @param name as the donor agreed to be named; null for who wants no name
 * @param anonymous whether the donor wants no name
 * @param copies how many copies of the record the library has from this donation
 */
record DonationCreditView(
    @Schema(nullable = true) LocalizedText name,
    @Schema(required = true) boolean anonymous,
    @Schema(required = true, examples = "1") long copies) {

  static DonationCreditView of(DonationCredit credit) {
    return new DonationCreditView(credit.name(), credit.name() == null, credit.copies());
  }
}
