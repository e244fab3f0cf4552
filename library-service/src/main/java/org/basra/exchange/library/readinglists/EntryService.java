package org.basra.exchange.library.readinglists;

import static org.basra.exchange.library.LibraryProblem.READING_ORDER_INCOMPLETE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes the entries of a list; each change is a new version of the list. */
@ApplicationScoped
class EntryService {

  private final ReadingListRepository lists;
  private final ReadingListEntryRepository entries;

  EntryService(ReadingListRepository lists, ReadingListEntryRepository entries) {
    this.lists = lists;
    this.entries = entries;
  }

  /** Holds the record, then the list, as a merge of records does. */
  @Transactional
  ReadingList add(UUID listId, AddEntryRequest request) {
    entries.keepRecord(request.recordId());
    var list = lists.lock(listId);
    int there = entries.countOf(listId);
    ReadingListService.require(list.add(there));
    entries.persistAndFlush(
        new ReadingListEntry(listId, request.recordId(), there + 1, request.note()));
    lists.touch(list);
    return list;
  }

  /** The caller has locked the list, as in all that follow. */
  @Transactional(Transactional.TxType.MANDATORY)
  void remark(ReadingList list, UUID entryId, EntryNote note) {
    ReadingListService.require(list.change());
    entries.load(list.id, entryId).remark(note);
    entries.flush();
    lists.touch(list);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void remove(ReadingList list, UUID entryId) {
    var entry = entries.load(list.id, entryId);
    ReadingListService.require(list.remove(entries.countOf(list.id)));
    entries.remove(entry);
    lists.touch(list);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void reorder(ReadingList list, List<UUID> asked) {
    ReadingListService.require(list.change());
    var there = entries.of(list.id).stream().map(entry -> entry.id).collect(Collectors.toSet());
    switch (new EntryOrder(there).decide(asked)) {
      case EntryOrder.Decision.Accepted() -> entries.reorder(list.id, asked);
      case EntryOrder.Decision.OfOtherEntries(int missing, int unknown) ->
          throw READING_ORDER_INCOMPLETE.because(
              "Missing are %d, not on the list are %d".formatted(missing, unknown));
    }
    lists.touch(list);
  }
}
