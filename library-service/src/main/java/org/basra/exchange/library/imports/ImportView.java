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
 * @param format the form of the file
 * @param dryRun whether the outcomes are only found out and the catalogue stays as it is
 * @param counts outcomes so far
 * @param bytes length of the file
 * @param bytesRead how much of it lies behind the records that are counted
 * @param recordsPerSecond over the whole run, time between a stop and a start left out; null before
 *     anything is counted
 * @param startedAt when the file was accepted, UTC
 * @param finishedAt when it ended, UTC; null while it is running
 * @param failure why it failed; absent otherwise
 */
@Schema(name = "Import")
record ImportView(
    UUID id,
    ImportStatus status,
    ImportFormat format,
    boolean dryRun,
    Counts counts,
    @Schema(examples = "43473194") long bytes,
    @Schema(examples = "21736597") long bytesRead,
    @Schema(nullable = true, examples = "1240") Long recordsPerSecond,
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
        it.format(),
        it.dryRun,
        new Counts(it.position, it.created, it.updated, it.unchanged, it.duplicate, it.quarantined),
        it.bytes,
        it.bytesRead,
        it.busyMillis == 0 ? null : it.position * 1000 / it.busyMillis,
        it.startedAt,
        it.finishedAt,
        it.failureCode == null ? null : new Failure(it.failureCode, it.failureReason));
  }
}
