package org.basra.exchange.library.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.basra.exchange.library.catalogue.CataloguedRecord.Key;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.platform.transaction.Attempt;
import org.basra.exchange.platform.transaction.Transactions;
import org.jboss.logging.Logger;

/** The way records enter the catalogue: by the batch, recognised by control number. */
@ApplicationScoped
public class RecordIngest {

  private static final Logger LOG = Logger.getLogger(RecordIngest.class);

  private final RecordStore store;

  RecordIngest(RecordStore store) {
    this.store = store;
  }

  /**
   * Creates, updates or leaves alone each record, in the caller's transaction. A batch costs two or
   * three statements, however long it is.
   *
   * @return one result for each record, in the order of the batch
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<IngestResult> ingest(List<MarcRecord> batch) {
    return ingestPrepared(batch.stream().map(PreparedRecord::of).toList());
  }

  /** The same with records that were made ready before. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<IngestResult> ingestPrepared(List<PreparedRecord> batch) {
    var first = new LinkedHashMap<Key, CataloguedRecord>();
    var pending = new ArrayList<Pending>(batch.size());
    for (var record : batch) {
      pending.add(pending(record, first));
    }
    var written = store.write(List.copyOf(first.values()));
    return pending.stream().map(p -> result(p, written)).toList();
  }

  /**
   * Puts what a librarian wrote in the place of a record, in the transaction that has locked it.
   * The number by which its library and ours know the record has to stay (MARC 001 and 003).
   *
   * @return updated, unchanged or rejected
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public IngestResult correct(LockedRecord known, MarcRecord record) {
    var description = Description.of(record);
    var refusal = PreparedRecord.refusal(record, description);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var corrected = CataloguedRecord.of(known.id(), record, description);
    if (!corrected.key().isOf(store.key(known.id()))) {
      return new IngestResult.Rejected(
          "CONTROL_NUMBER_CHANGED", "The record has another control number (001 with 003).");
    }
    return store.replace(corrected)
        ? new IngestResult.Updated(known.id())
        : new IngestResult.Unchanged(known.id());
  }

  /**
   * A helper for the time in which many records come in: it indexes their words beside the load,
   * which would wait for that a third of its time. To be closed behind the load.
   */
  public ExecutorService indexingAside() {
    var helper =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("import-words").factory());
    helper.scheduleWithFixedDelay(this::takeInWords, 1, 1, TimeUnit.SECONDS);
    return helper;
  }

  /** Never throws: where the helper fails, the load itself indexes. */
  private void takeInWords() {
    var taken =
        Attempt.of(
            () ->
                Transactions.retrying(
                    () -> {
                      store.takeInWords();
                      return store;
                    }));
    if (taken instanceof Attempt.Failed<RecordStore>(Exception cause)) {
      LOG.warnf("New words wait for the index: %s", cause.toString());
    }
  }

  /**
   * To be called once after many records came in: a query plan made while the catalogue was empty
   * would stay slow for as long as its connection lives.
   */
  @Transactional
  public void afterBulkLoad() {
    store.afterBulkLoad();
  }

  /** A record on its way: refused at once, the first with its key, or one that repeats it. */
  private sealed interface Pending {
    record Refused(IngestResult.Rejected why) implements Pending {}

    record First(Key key) implements Pending {}

    record Repeated(Key key) implements Pending {}
  }

  private static Pending pending(PreparedRecord prepared, Map<Key, CataloguedRecord> first) {
    var refusal = prepared.refusal();
    if (refusal.isPresent()) {
      return new Pending.Refused(refusal.get());
    }
    var catalogued = prepared.record();
    return first.putIfAbsent(catalogued.key(), catalogued) == null
        ? new Pending.First(catalogued.key())
        : new Pending.Repeated(catalogued.key());
  }

  private static IngestResult result(Pending pending, Map<Key, StoredRecord> written) {
    return switch (pending) {
      case Pending.Refused(var why) -> why;
      case Pending.First(var key) -> written.get(key).result();
      case Pending.Repeated(var key) -> new IngestResult.Duplicate(written.get(key).id());
    };
  }
}
