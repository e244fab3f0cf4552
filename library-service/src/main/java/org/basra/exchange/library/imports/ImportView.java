package org.basra.exchange.library.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import as librarians see it.
 *
 * @param id its id
 * @param status where it stands
 * @param counts outcomes so far
 * @param startedAt when the file was accepted, UTC
 * @param finishedAt when it ended, UTC; null while it is running
 * @param failure why it failed; absent otherwise
 */
@Schema(name = "Import")
record ImportView(
    UUID id,
    ImportStatus status,
    Counts counts,
    Instant startedAt,
    @Schema(nullable = true) Instant finishedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Failure failure) {

  /**
   * Outcomes so far, one for each record that was read.
   *
   * @param total sum of the others
   */
  @Schema(name = "ImportCounts")
  record Counts(
      long total, long created, long updated, long unchanged, long duplicate, long quarantined) {}

  /**
   * Why a file was refused as a whole.
   *
   * @param code stable, for programs
   * @param reason a sentence, in English
   */
  @Schema(name = "ImportFailure")
  record Failure(String code, String reason) {}

  static ImportView of(RecordImport it) {
    return new ImportView(
        it.id,
        it.status,
        new Counts(it.position, it.created, it.updated, it.unchanged, it.duplicate, it.quarantined),
        it.startedAt,
        it.finishedAt,
        it.failureCode == null ? null : new Failure(it.failureCode, it.failureReason));
  }
}
