package org.basra.exchange.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.imports.RecordImport.Progress;
import org.basra.exchange.library.marc.MarcFileException;
import org.basra.exchange.platform.http.Refusals;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.transaction.Attempt;
import org.basra.exchange.platform.transaction.SqlStates;
import org.basra.exchange.platform.transaction.Transactions;
import org.jboss.logging.Logger;

/** Works through one import's file, from where it was left to its end. */
@ApplicationScoped
class ImportRun {

  private static final Logger LOG = Logger.getLogger(ImportRun.class);

  private final ImportRepository imports;
  private final ImportService service;
  private final FileChunks chunks;
  private final BatchWriter writer;
  private final RecordIngest catalogue;
  private final Refusals refusals;

  ImportRun(
      ImportRepository imports,
      ImportService service,
      FileChunks chunks,
      BatchWriter writer,
      RecordIngest catalogue,
      Refusals refusals) {
    this.imports = imports;
    this.service = service;
    this.chunks = chunks;
    this.writer = writer;
    this.catalogue = catalogue;
    this.refusals = refusals;
  }

  /**
   * Reads and catalogues until the file ends, the import is cancelled or {@code stopping} says so.
   *
   * @param progressed called after each batch
   * @throws Exception the database is not there; to be tried again later
   */
  void run(UUID id, BooleanSupplier stopping, Runnable progressed) throws Exception {
    var left = Transactions.retrying(() -> imports.load(id));
    var job = new Job(id, left.dryRun, left.format().isTable());
    try (var file = chunks.open(id)) {
      var reader = left.open(file);
      reader.skip(left.position);
      work(job, new RecordBatches(reader), stopping, progressed);
    } catch (MarcFileException refused) {
      fail(id, refused.reason().name(), refused.getMessage());
    }
  }

  /** One import under way, with a watch for the time that it takes. */
  private static final class Job {

    private final UUID id;
    private final boolean dryRun;
    private final boolean table;
    private final Stopwatch busy = new Stopwatch();

    Job(UUID id, boolean dryRun, boolean table) {
      this.id = id;
      this.dryRun = dryRun;
      this.table = table;
    }

    Progress progress(long bytesRead) {
      return new Progress(bytesRead, busy);
    }
  }

  /** While one batch is written, the next is read, and the words of the last are indexed. */
  private void work(Job job, RecordBatches batches, BooleanSupplier stopping, Runnable progressed)
      throws Exception {
    try (var reading = Executors.newSingleThreadExecutor(Thread.ofPlatform().factory());
        var _ = catalogue.indexingAside()) {
      var ahead = reading.submit(() -> Attempt.of(batches::next));
      while (!stopping.getAsBoolean()) {
        var batch = ahead.get().orElseThrow();
        if (batch.records().isEmpty()) {
          finish(job);
          return;
        }
        ahead = reading.submit(() -> Attempt.of(batches::next));
        if (!write(job, batch.records(), batch.bytesRead())) {
          return;
        }
        progressed.run();
      }
    }
  }

  private boolean write(Job job, List<Incoming> records, long bytesRead) throws Exception {
    var attempt = Attempt.of(() -> store(job, records, job.progress(bytesRead)));
    return switch (attempt) {
      case Attempt.Done<Boolean>(Boolean written) -> {
        job.busy.counted();
        yield written;
      }
      case Attempt.Failed<Boolean>(Exception cause) -> alone(job, records, bytesRead, cause);
    };
  }

  private boolean store(Job job, List<Incoming> records, Progress progress) {
    if (!job.dryRun) {
      return Transactions.retrying(() -> writer.write(job.id, records, progress));
    }
    var rows = rehearsed(job.id, records);
    return Transactions.retrying(() -> writer.record(job.id, records, progress, rows));
  }

  /** What cataloguing would give: it is done, and undone with its transaction. */
  private List<OutcomeRow> rehearsed(UUID id, List<Incoming> records) {
    try {
      return Transactions.retrying(
          () -> {
            throw new Undo(writer.rehearse(id, records));
          });
    } catch (Undo undone) {
      return undone.rows;
    }
  }

  /** Rolls a transaction back without a failure. */
  private static final class Undo extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<OutcomeRow> rows;

    Undo(List<OutcomeRow> rows) {
      super(null, null, false, false);
      this.rows = rows;
    }
  }

  /** Something in the batch cannot be stored: each record gets a transaction of its own. */
  private boolean alone(Job job, List<Incoming> records, long bytesRead, Exception cause)
      throws Exception {
    if (isOutage(cause)) {
      throw cause;
    }
    if (records.size() == 1) {
      return quarantine(job, records.getFirst(), bytesRead, cause);
    }
    for (var record : records) {
      if (!write(job, List.of(record), record == records.getLast() ? bytesRead : 0)) {
        return false;
      }
    }
    return true;
  }

  private boolean quarantine(Job job, Incoming record, long bytesRead, Exception cause) {
    var state = SqlStates.of(cause);
    long position = record.parsed().position();
    if (state.isEmpty()) {
      LOG.errorf(cause, "Record %d of import %s cannot be stored", position, job.id);
    } else {
      LOG.warnf("Record %d of import %s cannot be stored: %s", position, job.id, state);
    }
    return Transactions.retrying(
        () ->
            writer.quarantine(
                job.id,
                record,
                job.progress(bytesRead),
                "RECORD_NOT_STORED",
                "The record was read, but cannot be stored."));
  }

  private boolean isOutage(Exception cause) {
    return refusals.of(cause).filter(r -> r.type() == CommonProblem.UNAVAILABLE).isPresent();
  }

  private void finish(Job job) {
    if (Transactions.retrying(() -> imports.load(job.id)).position == 0) {
      fail(
          job.id,
          job.table ? "TABLE_NO_ROWS" : "MARC_NO_RECORDS",
          "The file holds no " + (job.table ? "row." : "MARC record."));
      return;
    }
    boolean changed = Transactions.retrying(() -> service.complete(job.id)).changedTheCatalogue();
    if (changed && Attempt.of(this::refreshPlans) instanceof Attempt.Failed<Boolean>(var cause)) {
      LOG.warnf(cause, "After import %s the catalogue could not be analysed", job.id);
    }
  }

  private boolean refreshPlans() {
    catalogue.afterBulkLoad();
    return true;
  }

  private void fail(UUID id, String code, String reason) {
    Transactions.retrying(
        () -> {
          service.fail(id, code, reason);
          return id;
        });
  }
}
