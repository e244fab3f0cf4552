package org.basra.exchange.library.matching;

import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.ContributorView;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.library.catalogue.ScriptedTextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record beside others that may be the same: what tells them apart at a glance.
 *
 * @param controlNumber the number its library gave it (MARC 001)
 * @param controlNumberSource whose number that is (MARC 003)
 * @param title the title proper
 * @param publishers place and name, as printed
 * @param dates the date of publication as printed
 * @param year Gregorian year of publication
 * @param languages ISO 639-2/B codes
 * @param items how many copies it has that are not withdrawn
 */
record DuplicateCandidateView(
    @Schema(required = true) UUID id,
    @Schema(nullable = true, examples = "b12307154") String controlNumber,
    @Schema(nullable = true, examples = "LeBAU") String controlNumberSource,
    @Schema(required = true) ScriptedTextView title,
    @Schema(required = true) List<ContributorView> contributors,
    @Schema(required = true) List<ScriptedTextView> publishers,
    @Schema(required = true) List<ScriptedTextView> dates,
    @Schema(nullable = true, examples = "1963") Integer year,
    @Schema(required = true) List<String> languages,
    @Schema(required = true, examples = "2") long items) {

  static DuplicateCandidateView of(RecordView record, long items) {
    return new DuplicateCandidateView(
        record.id(),
        record.controlNumber(),
        record.controlNumberSource(),
        record.title(),
        record.contributors(),
        record.publishers(),
        record.dates(),
        record.year(),
        record.languages(),
        items);
  }
}
