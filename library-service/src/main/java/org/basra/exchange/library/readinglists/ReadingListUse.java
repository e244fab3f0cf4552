package org.basra.exchange.library.readinglists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Which records stand on reading lists, for those who merge or delete records. */
@ApplicationScoped
public class ReadingListUse {

  private final ReadingListRepository lists;
  private final ReadingListEntryRepository entries;

  ReadingListUse(ReadingListRepository lists, ReadingListEntryRepository entries) {
    this.lists = lists;
    this.entries = entries;
  }

  /**
   * On how many lists that are not archived the record stands. Who holds the record's row sees it
   * for certain: nobody adds an entry meanwhile.
   */
  public long countOf(UUID recordId) {
    return entries.count(
        "recordId = ?1 and listId in (select l.id from ReadingList l where l.status <> ARCHIVED)",
        recordId);
  }

  /**
   * Puts one record in the place of another on every list, archived ones too. Where both stand on a
   * list, the other's entry goes and its note is kept if the one has none. The caller holds both
   * records' rows.
   *
   * @return how many lists have changed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int move(UUID fromRecord, UUID toRecord) {
    var touched = lists.lockAllWith(fromRecord);
    for (var list : touched) {
      replace(list, fromRecord, toRecord);
      lists.touch(list);
    }
    return touched.size();
  }

  private void replace(ReadingList list, UUID fromRecord, UUID toRecord) {
    var there = entries.of(list.id);
    var old = there.stream().filter(e -> e.recordId.equals(fromRecord)).findFirst().orElseThrow();
    var kept = there.stream().filter(e -> e.recordId.equals(toRecord)).findFirst();
    if (kept.isEmpty()) {
      old.recordId = toRecord;
      entries.flush();
      return;
    }
    var survivor = kept.get();
    if (survivor.noteAr == null) {
      survivor.noteAr = old.noteAr;
      survivor.noteEn = old.noteEn;
    }
    entries.remove(old);
  }
}
