package org.basra.exchange.library.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one record of a file.
 *
 * @param position place in the file, from 1
 * @param outcome what became of it
 * @param controlNumber MARC 001; null where the record has none or could not be read
 * @param recordId the record in the catalogue; absent when quarantined, and in a dry run when the
 *     record would be new
 * @param reasonCode why it was quarantined, for programs; otherwise absent
 * @param reason the same as a sentence, in English; otherwise absent
 * @param warnings what had to be repaired or guessed, in English
 * @param rawLength how many bytes it has in the file when quarantined; otherwise absent
 * @param rawBase64 its bytes when quarantined, otherwise absent; in a list at most the first 65,536
 */
@Schema(name = "ImportRecordOutcome")
record OutcomeView(
    long position,
    ImportOutcome outcome,
    @Schema(nullable = true) String controlNumber,
    @JsonInclude(JsonInclude.Include.NON_NULL) UUID recordId,
    @JsonInclude(JsonInclude.Include.NON_NULL) String reasonCode,
    @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
    List<String> warnings,
    @JsonInclude(JsonInclude.Include.NON_NULL) Long rawLength,
    @JsonInclude(JsonInclude.Include.NON_NULL) String rawBase64) {

  static OutcomeView of(OutcomeRow row) {
    return new OutcomeView(
        row.position(),
        row.outcome(),
        row.controlNumber(),
        row.recordId(),
        row.reasonCode(),
        row.reason(),
        row.warnings(),
        row.raw() == null ? null : row.rawLength(),
        row.raw() == null ? null : Base64.getEncoder().encodeToString(row.raw()));
  }
}
