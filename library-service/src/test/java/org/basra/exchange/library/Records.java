package org.basra.exchange.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.IngestResult;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.ControlField;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.marc.Subfield;

/** Puts small records into the catalogue. */
@ApplicationScoped
public class Records {

  private final RecordIngest ingest;

  Records(RecordIngest ingest) {
    this.ingest = ingest;
  }

  /** A new record; gives its id. */
  @Transactional
  public UUID create() {
    var number = LibraryCalls.unique();
    var title = new DataField("245", '1', '0', List.of(new Subfield('a', "Kitab " + number)));
    var record =
        new MarcRecord("00000nam a2200000 a 4500", List.of(new ControlField("001", number), title));
    return switch (ingest.ingest(List.of(record)).getFirst()) {
      case IngestResult.Created(UUID id) -> id;
      case IngestResult other -> throw new AssertionError("Not created: " + other);
    };
  }
}
