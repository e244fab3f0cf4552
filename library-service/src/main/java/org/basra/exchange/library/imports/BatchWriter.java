package org.basra.exchange.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.basra.exchange.library.catalogue.IngestResult;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.imports.SeenRecords.Number;
import org.basra.exchange.library.marc.MarcRecord;
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
  boolean write(UUID importId, List<Parsed> batch) {
    return advance(importId, batch, () -> rows(importId, batch));
  }

  /**
   * Quarantines one record that was readable, but cannot be stored.
   *
   * @return false, and nothing is written, when the import no longer waits for this record
   */
  boolean quarantine(UUID importId, Parsed record, String code, String reason) {
    var row =
        switch (record) {
          case Parsed.Good good -> OutcomeRow.quarantined(good, code, reason);
          case Parsed.Bad bad -> OutcomeRow.quarantined(bad);
        };
    return advance(importId, List.of(record), () -> List.of(row));
  }

  private boolean advance(UUID importId, List<Parsed> batch, Supplier<List<OutcomeRow>> rows) {
    var running = imports.lock(importId);
    if (!running.isAt(batch.getFirst().position() - 1)) {
      return false;
    }
    var written = rows.get();
    outcomes.insert(importId, written);
    running.advance(written);
    return true;
  }

  private List<OutcomeRow> rows(UUID importId, List<Parsed> batch) {
    var rows = new ArrayList<OutcomeRow>(batch.size());
    var good = new ArrayList<Parsed.Good>(batch.size());
    for (var parsed : batch) {
      switch (parsed) {
        case Parsed.Bad bad -> rows.add(OutcomeRow.quarantined(bad));
        case Parsed.Good readable -> good.add(readable);
      }
    }
    var fresh = withoutSeen(importId, good, rows);
    var results = catalogue.ingest(fresh.stream().map(Parsed.Good::record).toList());
    var repeated = seen.unnumbered(importId, unchangedUnnumbered(fresh, results));
    for (int i = 0; i < results.size(); i++) {
      boolean again =
          results.get(i) instanceof IngestResult.Unchanged(UUID id) && repeated.contains(id);
      var row = row(fresh.get(i), results.get(i));
      rows.add(again ? row.as(ImportOutcome.DUPLICATE) : row);
    }
    rows.sort(Comparator.comparingLong(OutcomeRow::position));
    return rows;
  }

  /** Adds the outcomes of records whose number came before in the file, and returns the others. */
  private List<Parsed.Good> withoutSeen(
      UUID importId, List<Parsed.Good> good, List<OutcomeRow> rows) {
    var numbers = good.stream().map(Parsed.Good::record).map(Number::of).flatMap(Optional::stream);
    var known = seen.byNumber(importId, numbers.toList());
    var fresh = new ArrayList<Parsed.Good>(good.size());
    for (var parsed : good) {
      var first = Number.of(parsed.record()).map(known::get);
      if (first.isPresent()) {
        rows.add(OutcomeRow.catalogued(parsed, ImportOutcome.DUPLICATE, first.get()));
      } else {
        fresh.add(parsed);
      }
    }
    return fresh;
  }

  private static List<UUID> unchangedUnnumbered(
      List<Parsed.Good> records, List<IngestResult> results) {
    var unchanged = new ArrayList<UUID>();
    for (int i = 0; i < results.size(); i++) {
      MarcRecord record = records.get(i).record();
      if (results.get(i) instanceof IngestResult.Unchanged(UUID id)
          && record.controlNumber().isEmpty()) {
        unchanged.add(id);
      }
    }
    return unchanged;
  }

  private static OutcomeRow row(Parsed.Good parsed, IngestResult result) {
    return switch (result) {
      case IngestResult.Created(UUID id) ->
          OutcomeRow.catalogued(parsed, ImportOutcome.CREATED, id);
      case IngestResult.Updated(UUID id) ->
          OutcomeRow.catalogued(parsed, ImportOutcome.UPDATED, id);
      case IngestResult.Unchanged(UUID id) ->
          OutcomeRow.catalogued(parsed, ImportOutcome.UNCHANGED, id);
      case IngestResult.Duplicate(UUID of) ->
          OutcomeRow.catalogued(parsed, ImportOutcome.DUPLICATE, of);
      case IngestResult.Rejected(String code, String reason) ->
          OutcomeRow.quarantined(parsed, code, reason);
    };
  }
}
