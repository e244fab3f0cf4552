package org.basra.exchange.library.readinglists;

import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordBrief;
import org.basra.exchange.library.items.Holding;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A title of a reading list, as it stands on the shelf now.
 *
 * @param position from 1
 * @param note a word on the title, or null
 * @param copies how many the library has
 * @param available how many of them a reader could take now
 */
record ReadingListEntryView(
    @Schema(required = true) UUID id,
    @Schema(required = true, examples = "1") int position,
    @Schema(nullable = true) LocalizedText note,
    @Schema(required = true) RecordBrief record,
    @Schema(required = true, examples = "3") long copies,
    @Schema(required = true, examples = "2") long available) {

  static ReadingListEntryView of(ReadingListEntry entry, RecordBrief record, Holding holding) {
    return new ReadingListEntryView(
        entry.id, entry.position, entry.note(), record, holding.copies(), holding.available());
  }
}
