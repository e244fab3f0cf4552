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
import org.basra.exchange.library.marc.Parsed;

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
  boolean write(UUID importId, List<Parsed> batch, Progress progress) {
    return advance(importId, batch, progress, () -> rows(importId, batch));
  }

  /**
   * Catalogues the good ones to see what becomes of them. The caller's transaction has to be rolled
   * back.
   *
   * @return outcomes that name no record which will not be there
   */
  List<OutcomeRow> rehearse(UUID importId, List<Parsed> batch) {
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
  boolean record(UUID importId, List<Parsed> batch, Progress progress, List<OutcomeRow> rehearsed) {
    return advance(importId, batch, progress, () -> rehearsed);
  }

  /**
   * Quarantines one record that was readable, but cannot be stored.
   *
   * @return false, and nothing is written, when the import no longer waits for this record
   */
  boolean quarantine(UUID importId, Parsed record, Progress progress, String code, String reason) {
    var row =
        switch (record) {
          case Parsed.Good good -> OutcomeRow.quarantined(good, code, reason);
          case Parsed.Bad bad -> OutcomeRow.quarantined(bad);
        };
    return advance(importId, List.of(record), progress, () -> List.of(row));
  }

  private boolean advance(
      UUID importId, List<Parsed> batch, Progress progress, Supplier<List<OutcomeRow>> rows) {
    var running = imports.lock(importId);
    if (!running.isAt(batch.getFirst().position() - 1)) {
      return false;
    }
    var written = rows.get();
    outcomes.insert(importId, running.dryRun, written);
    running.advance(written, progress);
    return true;
  }

  /** A readable record with its name. */
  private record Named(Parsed.Good parsed, Name name) {

    OutcomeRow as(ImportOutcome outcome, UUID recordId) {
      return OutcomeRow.catalogued(parsed, name, outcome, recordId);
    }
  }

  private List<OutcomeRow> rows(UUID importId, List<Parsed> batch) {
    var rows = new OutcomeRow[batch.size()];
    var fresh = fresh(importId, batch, rows);
    var results = catalogue.ingest(fresh.stream().map(n -> n.parsed().record()).toList());
    long first = batch.getFirst().position();
    for (int i = 0; i < results.size(); i++) {
      var named = fresh.get(i);
      rows[(int) (named.parsed().position() - first)] = row(named, results.get(i));
    }
    return List.of(rows);
  }

  /** The readable records that came for the first time; the others get their outcome here. */
  private List<Named> fresh(UUID importId, List<Parsed> batch, OutcomeRow[] rows) {
    var readable = new ArrayList<Named>(batch.size());
    long first = batch.getFirst().position();
    for (var parsed : batch) {
      switch (parsed) {
        case Parsed.Bad bad -> rows[(int) (bad.position() - first)] = OutcomeRow.quarantined(bad);
        case Parsed.Good good -> readable.add(new Named(good, Name.of(good.record())));
      }
    }
    var known = seen.among(importId, readable.stream().map(Named::name).toList());
    var fresh = new ArrayList<Named>(readable.size());
    for (var named : readable) {
      if (known.containsKey(named.name())) {
        rows[(int) (named.parsed().position() - first)] =
            named.as(ImportOutcome.DUPLICATE, known.get(named.name()));
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
          OutcomeRow.quarantined(named.parsed(), code, reason);
    };
  }
}
