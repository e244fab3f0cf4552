package org.basra.exchange.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.MarcFileException;
import org.basra.exchange.library.marc.MarcReader;
import org.basra.exchange.library.marc.Parsed;
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
    try (var file = chunks.open(id)) {
      var reader = MarcReader.open(left.format(), file);
      reader.skip(left.position);
      work(id, new RecordBatches(reader), stopping, progressed);
    } catch (MarcFileException refused) {
      end(() -> service.fail(id, refused.reason().name(), refused.getMessage()));
    }
  }

  /** While one batch is written, the next is read. */
  private void work(UUID id, RecordBatches batches, BooleanSupplier stopping, Runnable progressed)
      throws Exception {
    try (var reading = Executors.newSingleThreadExecutor(Thread.ofPlatform().factory())) {
      var ahead = reading.submit(() -> Attempt.of(batches::next));
      while (!stopping.getAsBoolean()) {
        var batch = ahead.get().orElseThrow();
        if (batch.isEmpty()) {
          finish(id);
          return;
        }
        ahead = reading.submit(() -> Attempt.of(batches::next));
        if (!write(id, batch)) {
          return;
        }
        progressed.run();
      }
    }
  }

  private boolean write(UUID id, List<Parsed> batch) throws Exception {
    var attempt = Attempt.of(() -> Transactions.retrying(() -> writer.write(id, batch)));
    return switch (attempt) {
      case Attempt.Done<Boolean>(Boolean written) -> written;
      case Attempt.Failed<Boolean>(Exception cause) -> alone(id, batch, cause);
    };
  }

  /** Something in the batch cannot be stored: each record gets a transaction of its own. */
  private boolean alone(UUID id, List<Parsed> batch, Exception cause) throws Exception {
    if (isOutage(cause)) {
      throw cause;
    }
    if (batch.size() == 1) {
      return quarantine(id, batch.getFirst(), cause);
    }
    for (var parsed : batch) {
      if (!write(id, List.of(parsed))) {
        return false;
      }
    }
    return true;
  }

  private boolean quarantine(UUID id, Parsed record, Exception cause) {
    var state = SqlStates.of(cause);
    if (state.isEmpty()) {
      LOG.errorf(cause, "Record %d of import %s cannot be stored", record.position(), id);
    } else {
      LOG.warnf("Record %d of import %s cannot be stored: %s", record.position(), id, state);
    }
    return Transactions.retrying(
        () ->
            writer.quarantine(
                id, record, "RECORD_NOT_STORED", "The record was read, but cannot be stored."));
  }

  private boolean isOutage(Exception cause) {
    return refusals.of(cause).filter(r -> r.type() == CommonProblem.UNAVAILABLE).isPresent();
  }

  private void finish(UUID id) {
    if (Transactions.retrying(() -> imports.load(id)).position == 0) {
      end(() -> service.fail(id, "MARC_NO_RECORDS", "The file holds no MARC record."));
      return;
    }
    end(() -> service.complete(id));
    if (Attempt.of(this::refreshPlans) instanceof Attempt.Failed<Boolean>(Exception cause)) {
      LOG.warnf(cause, "After import %s the catalogue could not be analysed", id);
    }
  }

  private boolean refreshPlans() {
    catalogue.afterBulkLoad();
    return true;
  }

  private static void end(Runnable step) {
    Transactions.retrying(
        () -> {
          step.run();
          return null;
        });
  }
}
