package org.basra.exchange.library.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.library.catalogue.RecordView;

/** Makes records ready to leave the house. */
@ApplicationScoped
public class RecordExports {

  private final RecordRepository records;
  private final String base;

  RecordExports(RecordRepository records, LibraryConfig config) {
    this.records = records;
    this.base = config.publicUrl() + "/v1/records/";
  }

  /** Where everybody finds a record. */
  public String address(UUID record) {
    return base + record;
  }

  /** These records as one file. */
  public byte[] write(RecordFormat format, List<RecordView> views) {
    var marc = records.marc(views.stream().map(RecordView::id).toList());
    return format.write(
        views.stream()
            .map(view -> new ExportedRecord(view, marc.get(view.id()), address(view.id())))
            .toList());
  }
}
