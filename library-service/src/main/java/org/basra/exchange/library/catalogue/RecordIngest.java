package org.basra.exchange.library.catalogue;

import java.util.List;
import org.basra.exchange.library.marc.MarcRecord;

/** The way records enter the catalogue: by the batch, recognised by control number. */
public interface RecordIngest {

  /**
   * Creates, updates or leaves alone each record, in the caller's transaction.
   *
   * @return one result for each record, in the order of the batch
   */
  List<IngestResult> ingest(List<MarcRecord> batch);

  /**
   * To be called once after many records came in: a query plan made while the catalogue was empty
   * would stay slow for as long as its connection lives.
   */
  void afterBulkLoad();
}
