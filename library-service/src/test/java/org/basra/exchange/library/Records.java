package org.basra.exchange.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.IngestResult;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.ControlField;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.MarcField;
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
    return create(1).getFirst();
  }

  /** So many new records; gives their ids. */
  @Transactional
  public List<UUID> create(int count) {
    return Stream.generate(() -> create("Kitab " + LibraryCalls.unique(), null))
        .limit(count)
        .toList();
  }

  /** A new record with this title and, unless null, author; gives its id. */
  @Transactional
  public UUID create(String title, String author) {
    var fields = new ArrayList<MarcField>();
    fields.add(new ControlField("001", LibraryCalls.unique()));
    if (author != null) {
      fields.add(new DataField("100", '1', ' ', List.of(new Subfield('a', author))));
    }
    fields.add(new DataField("245", '1', '0', List.of(new Subfield('a', title))));
    var record = new MarcRecord("00000nam a2200000 a 4500", fields);
    return switch (ingest.ingest(List.of(record)).getFirst()) {
      case IngestResult.Created(UUID id) -> id;
      case IngestResult other -> throw new AssertionError("Not created: " + other);
    };
  }
}
