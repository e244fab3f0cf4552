package org.basra.exchange.library.cataloguing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.holds.HoldTransfers;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.library.readinglists.ReadingListUse;

/**
 * What hangs on a record and would be lost with it: the one place that knows. The record is locked
 * by the caller; whoever adds something to a record asks {@code RecordRepository.keepActive} first,
 * so that the answer stays true.
 */
@ApplicationScoped
class RecordUse {

  private final ItemRepository items;
  private final HoldTransfers holds;
  private final ReadingListUse readingLists;

  RecordUse(ItemRepository items, HoldTransfers holds, ReadingListUse readingLists) {
    this.items = items;
    this.holds = holds;
    this.readingLists = readingLists;
  }

  /**
   * One kind of thing.
   *
   * @param what its name in the API, for example {@code items}
   * @param count how many there are
   */
  record Use(String what, long count) {}

  /** Whether the record may go. */
  DeletionDecision decide(UUID recordId) {
    return DeletionDecision.of(
        Stream.of(
                new Use("items", items.keptOf(recordId)),
                new Use("holds", holds.openOn(recordId)),
                new Use("readingLists", readingLists.countOf(recordId)))
            .filter(use -> use.count() > 0)
            .toList());
  }

  /** Whether a record may be deleted. */
  sealed interface DeletionDecision {

    /** Nothing hangs on it. */
    record Granted() implements DeletionDecision {}

    /** Something does. */
    record InUse(List<Use> uses) implements DeletionDecision {}

    /** Decides by what there is; nothing of which there is none. */
    static DeletionDecision of(List<Use> uses) {
      return uses.isEmpty() ? new Granted() : new InUse(uses);
    }
  }
}
