package org.basra.exchange.library.readinglists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.basra.exchange.library.catalogue.BibliographicRecord;
import org.basra.exchange.library.catalogue.RecordBrief;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.library.items.Holding;
import org.basra.exchange.library.items.Holdings;

/** Entries with what they stand for: two statements, however many there are. */
@ApplicationScoped
class Shelf {

  private final RecordRepository records;
  private final Holdings holdings;

  Shelf(RecordRepository records, Holdings holdings) {
    this.records = records;
    this.holdings = holdings;
  }

  List<ReadingListEntryView> of(List<ReadingListEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    var ids = entries.stream().map(entry -> entry.recordId).toList();
    var briefs =
        records.list("id in ?1", ids).stream()
            .collect(Collectors.toMap(BibliographicRecord::id, RecordBrief::of));
    var copies = holdings.of(ids);
    return entries.stream()
        .map(
            entry ->
                ReadingListEntryView.of(
                    entry,
                    briefs.get(entry.recordId),
                    copies.getOrDefault(entry.recordId, Holding.NONE)))
        .toList();
  }
}
