package org.basra.exchange.library.donations;

import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordBrief;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the catalogue may have of an offer.
 *
 * @param lines all lines of the offer in their order
 */
record DonationMatchesView(@Schema(required = true) List<MatchedLine> lines) {

  /**
   * A line of the offer.
   *
   * @param title as the donor wrote it
   * @param matches the most likely record first
   */
  record MatchedLine(
      @Schema(required = true) UUID lineId,
      @Schema(required = true, examples = "رجال في الشمس") String title,
      @Schema(required = true) List<MatchedRecord> matches) {}

  /**
   * A record that may be the offered title.
   *
   * @param sameTitle whether the titles are the same but for spelling
   * @param sameContributor whether the donor's author and the record's contributors share a name
   * @param copies how many copies the library has
   */
  record MatchedRecord(
      @Schema(required = true) RecordBrief record,
      @Schema(required = true) boolean sameTitle,
      @Schema(required = true) boolean sameContributor,
      @Schema(required = true, examples = "3") long copies) {}
}
