package org.basra.exchange.library.imports;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.library.marc.MarcFormat;
import org.basra.exchange.platform.id.UuidV7;

/** One file of records and how far it has been read. */
@Entity
class RecordImport {

  @Id UUID id;
  @Version long version;

  String mediaType;

  long bytes;

  @Enumerated(EnumType.STRING)
  ImportStatus status;

  long position;
  long created;
  long updated;
  long unchanged;
  long duplicate;
  long quarantined;

  Instant startedAt;

  Instant finishedAt;

  String failureCode;

  String failureReason;

  protected RecordImport() {}

  static RecordImport of(MarcFormat format, long bytes, Instant now) {
    var started = new RecordImport();
    started.id = UuidV7.next();
    started.mediaType = format.mediaType();
    started.bytes = bytes;
    started.status = ImportStatus.RUNNING;
    started.startedAt = now;
    return started;
  }

  MarcFormat format() {
    return MarcFormat.ofMediaType(mediaType);
  }

  boolean isRunning() {
    return status == ImportStatus.RUNNING;
  }

  /** Whether the next record to be read is the one behind {@code position}. */
  boolean isAt(long position) {
    return isRunning() && this.position == position;
  }

  /** Counts records that have got their outcome. */
  void advance(List<OutcomeRow> rows) {
    for (var row : rows) {
      switch (row.outcome()) {
        case CREATED -> created++;
        case UPDATED -> updated++;
        case UNCHANGED -> unchanged++;
        case DUPLICATE -> duplicate++;
        case QUARANTINED -> quarantined++;
      }
    }
    position += rows.size();
  }

  void complete(Instant now) {
    end(ImportStatus.COMPLETED, now);
  }

  void fail(String code, String reason, Instant now) {
    failureCode = code;
    failureReason = reason;
    end(ImportStatus.FAILED, now);
  }

  /**
   * Stops it for good.
   *
   * @throws org.basra.exchange.platform.problem.Problem 409 when it has ended already
   */
  void cancel(Instant now) {
    if (!isRunning()) {
      throw LibraryProblem.IMPORT_ENDED.problem();
    }
    end(ImportStatus.CANCELLED, now);
  }

  private void end(ImportStatus end, Instant now) {
    status = end;
    finishedAt = now;
  }
}
