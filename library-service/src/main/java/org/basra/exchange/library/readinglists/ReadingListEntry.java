package org.basra.exchange.library.readinglists;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.text.LocalizedText;

/** One title of a reading list. Positions begin with 1 and have no gaps. */
@Entity
class ReadingListEntry {

  @Id UUID id = UuidV7.next();
  UUID listId;
  UUID recordId;
  int position;
  String noteAr;
  String noteEn;

  /** For Hibernate. */
  protected ReadingListEntry() {}

  ReadingListEntry(UUID listId, UUID recordId, int position, EntryNote note) {
    this.listId = listId;
    this.recordId = recordId;
    this.position = position;
    remark(note);
  }

  final void remark(EntryNote note) {
    noteAr = note == null ? null : note.ar();
    noteEn = note == null ? null : note.en();
  }

  LocalizedText note() {
    return noteAr == null ? null : new LocalizedText(noteAr, noteEn);
  }
}
