package org.basra.exchange.library.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.library.marc.MarcReader;
import org.basra.exchange.library.tables.ColumnMap;
import org.basra.exchange.library.tables.TableLayout;

/** One file of records and how far it has been read. */
@Entity
class RecordImport {

  @Id UUID id;
  @Version long version;

  String mediaType;

  /** How a table is to be read; null for MARC, as are the three after it. */
  @Column(columnDefinition = "text[]")
  List<String> columns;

  Boolean heading;
  String charset;
  String source;

  /** Whether the catalogue stays as it is. */
  boolean dryRun;

  long bytes;
  long bytesRead;

  /** Milliseconds of work, without waiting and the time between a stop and a start. */
  long busyMillis;

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

  static RecordImport of(Upload file, Instant now) {
    var started = new RecordImport();
    started.id = file.id();
    started.order(file.order());
    started.bytes = file.bytes();
    started.status = ImportStatus.RUNNING;
    started.startedAt = now;
    return started;
  }

  private void order(ImportOrder order) {
    mediaType = order.format().mediaType();
    dryRun = order.dryRun();
    if (order.table() != null) {
      columns = order.table().columns().entries();
      heading = order.table().columns().heading();
      charset = order.table().charset().name();
      source = order.table().source();
    }
  }

  ImportFormat format() {
    return ImportFormat.ofMediaType(mediaType).orElseThrow();
  }

  /** The reader of its file. */
  MarcReader open(InputStream file) {
    var table =
        format().isTable()
            ? new TableLayout(
                format().rows(), Charset.forName(charset), new ColumnMap(columns, heading), source)
            : null;
    return format().open(file, table);
  }

  boolean isRunning() {
    return status == ImportStatus.RUNNING;
  }

  boolean changedTheCatalogue() {
    return !dryRun && created + updated > 0;
  }

  /** Whether the next record to be read is the one behind {@code position}. */
  boolean isAt(long position) {
    return isRunning() && this.position == position;
  }

  /** Counts records that have got their outcome, and how far the file is read behind them. */
  void advance(List<OutcomeRow> rows, Progress progress) {
    bytesRead = Math.max(bytesRead, progress.bytesRead());
    busyMillis += progress.busy().look().toMillis();
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

  /**
   * What was done since the last time.
   *
   * @param bytesRead how much of the file lies behind
   * @param busy how long it took, looked at when it is done
   */
  record Progress(long bytesRead, Stopwatch busy) {}

  void complete(Instant now) {
    bytesRead = bytes;
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
