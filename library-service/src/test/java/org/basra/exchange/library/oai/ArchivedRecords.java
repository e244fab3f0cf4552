package org.basra.exchange.library.oai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.IngestResult;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.MarcRecord;

/** Writes records in a transaction of their own. */
@ApplicationScoped
class ArchivedRecords {

  private final RecordIngest ingest;

  ArchivedRecords(RecordIngest ingest) {
    this.ingest = ingest;
  }

  @Transactional
  UUID write(MarcRecord record) {
    return written(List.of(record)).getFirst();
  }

  @Transactional
  List<UUID> write(List<MarcRecord> batch) {
    return written(batch);
  }

  /** The same record under another title. */
  @Transactional
  void change(MarcRecord record, String title) {
    var number = record.controlNumber().orElseThrow();
    var language = record.first("041", 'a').orElseThrow();
    written(List.of(OaiCalls.record(number, language, title)));
  }

  private List<UUID> written(List<MarcRecord> batch) {
    return ingest.ingest(batch).stream()
        .map(
            result ->
                switch (result) {
                  case IngestResult.Created(UUID id) -> id;
                  case IngestResult.Updated(UUID id) -> id;
                  case IngestResult other -> throw new AssertionError("Not written: " + other);
                })
        .toList();
  }
}
