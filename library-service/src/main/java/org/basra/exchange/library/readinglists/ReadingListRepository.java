package org.basra.exchange.library.readinglists;

import static org.basra.exchange.library.LibraryProblem.READING_LIST_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reading lists. */
@ApplicationScoped
class ReadingListRepository implements PanacheRepositoryBase<ReadingList, UUID> {

  private static final UUID LAST = new UUID(-1, -1);

  /** The list, locked until the transaction ends. */
  ReadingList lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(READING_LIST_NOT_FOUND::problem);
  }

  /** The draft of a series, locked until the transaction ends. */
  Optional<ReadingList> lockDraftOf(UUID seriesId) {
    return find("seriesId = ?1 and status = ?2", seriesId, ReadingListStatus.DRAFT)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Lists on which a record stands, locked in the order of their ids. */
  List<ReadingList> lockAllWith(UUID recordId) {
    return find(
            "id in (select e.listId from ReadingListEntry e where e.recordId = ?1) order by id",
            recordId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Gives a locked list a new version because its entries have changed. */
  void touch(ReadingList list) {
    getEntityManager().lock(list, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  /** The list, as if there were only published ones for those who are not staff. */
  ReadingList load(UUID id, boolean staff) {
    return findByIdOptional(id)
        .filter(list -> staff || list.isPublic())
        .orElseThrow(READING_LIST_NOT_FOUND::problem);
  }

  List<ReadingList> newestFirst(ReadingListFilter filter, Optional<UUID> after, int limit) {
    var values = filter.values().and("after", after.orElse(LAST));
    return find(filter.where() + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(ReadingListFilter filter) {
    return count(filter.where(), filter.values());
  }
}
