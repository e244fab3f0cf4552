package org.basra.exchange.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.basra.exchange.library.catalogue.IngestResult;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.imports.RecordImport.Progress;
import org.basra.exchange.library.imports.SeenRecords.Name;

/** Writes the outcomes of successive records, in the caller's transaction. */
@ApplicationScoped
class BatchWriter {

  private final ImportRepository imports;
  private final OutcomeStore outcomes;
  private final SeenRecords seen;
  private final RecordIngest catalogue;

  BatchWriter(
      ImportRepository imports, OutcomeStore outcomes, SeenRecords seen, RecordIngest catalogue) {
    this.imports = imports;
    this.outcomes = outcomes;
    this.seen = seen;
    this.catalogue = catalogue;
  }

  /**
   * Catalogues the good ones and counts all.
   *
   * @return false, and nothing is written, when the import no longer waits for these records
   */
  boolean write(UUID importId, List<Incoming> batch, Progress progress) {
    return advance(importId, batch, progress, () -> rows(importId, batch));
  }

  /**
   * Catalogues the good ones to see what becomes of them. The caller's transaction has to be rolled
   * back.
   *
   * @return outcomes that name no record which will not be there
   */
  List<OutcomeRow> rehearse(UUID importId, List<Incoming> batch) {
    var rows = rows(importId, batch);
    var unmade = new HashSet<UUID>();
    for (var row : rows) {
      if (row.outcome() == ImportOutcome.CREATED) {
        unmade.add(row.recordId());
      }
    }
    return rows.stream().map(r -> unmade.contains(r.recordId()) ? r.withoutRecord() : r).toList();
  }

  /**
   * Counts what a rehearsal gave.
   *
   * @return false, and nothing is written, when the import no longer waits for these records
   */
  boolean record(
      UUID importId, List<Incoming> batch, Progress progress, List<OutcomeRow> rehearsed) {
    return advance(importId, batch, progress, () -> rehearsed);
  }

  /**
   * Quarantines one record that was readable, but cannot be stored.
   *
   * @return false, and nothing is written, when the import no longer waits for this record
   */
  boolean quarantine(
      UUID importId, Incoming record, Progress progress, String code, String reason) {
    var row =
        switch (record) {
          case Incoming.Readable(var good, var any) -> OutcomeRow.quarantined(good, code, reason);
          case Incoming.Unreadable(var bad) -> OutcomeRow.quarantined(bad);
        };
    return advance(importId, List.of(record), progress, () -> List.of(row));
  }

  private boolean advance(
      UUID importId, List<Incoming> batch, Progress progress, Supplier<List<OutcomeRow>> rows) {
    var running = imports.lock(importId);
    if (!running.isAt(batch.getFirst().parsed().position() - 1)) {
      return false;
    }
    var written = rows.get();
    outcomes.insert(importId, running.dryRun, written);
    running.advance(written, progress);
    return true;
  }

  /** A readable record with its name. */
  private record Named(Incoming.Readable record, Name name) {

    OutcomeRow as(ImportOutcome outcome, UUID recordId) {
      return OutcomeRow.catalogued(record.parsed(), name, outcome, recordId);
    }

    int behind(long first) {
      return (int) (record.parsed().position() - first);
    }
  }

  private List<OutcomeRow> rows(UUID importId, List<Incoming> batch) {
    var rows = new OutcomeRow[batch.size()];
    var fresh = fresh(importId, batch, rows);
    var results = catalogue.ingestPrepared(fresh.stream().map(n -> n.record().prepared()).toList());
    long first = batch.getFirst().parsed().position();
    for (int i = 0; i < results.size(); i++) {
      rows[fresh.get(i).behind(first)] = row(fresh.get(i), results.get(i));
    }
    return List.of(rows);
  }

  /** The readable records that came for the first time; the others get their outcome here. */
  private List<Named> fresh(UUID importId, List<Incoming> batch, OutcomeRow[] rows) {
    var readable = new ArrayList<Named>(batch.size());
    for (int i = 0; i < rows.length; i++) {
      switch (batch.get(i)) {
        case Incoming.Unreadable(var bad) -> rows[i] = OutcomeRow.quarantined(bad);
        case Incoming.Readable record -> readable.add(new Named(record, record.name()));
      }
    }
    var known = seen.among(importId, readable.stream().map(Named::name).toList());
    var fresh = new ArrayList<Named>(readable.size());
    long first = batch.getFirst().parsed().position();
    for (var named : readable) {
      if (known.containsKey(named.name())) {
        rows[named.behind(first)] = named.as(ImportOutcome.DUPLICATE, known.get(named.name()));
      } else {
        fresh.add(named);
      }
    }
    return fresh;
  }

  private static OutcomeRow row(Named named, IngestResult result) {
    return switch (result) {
      case IngestResult.Created(UUID id) -> named.as(ImportOutcome.CREATED, id);
      case IngestResult.Updated(UUID id) -> named.as(ImportOutcome.UPDATED, id);
      case IngestResult.Unchanged(UUID id) -> named.as(ImportOutcome.UNCHANGED, id);
      case IngestResult.Duplicate(UUID of) -> named.as(ImportOutcome.DUPLICATE, of);
      case IngestResult.Rejected(String code, String reason) ->
          OutcomeRow.quarantined(named.record().parsed(), code, reason);
    };
  }
}
