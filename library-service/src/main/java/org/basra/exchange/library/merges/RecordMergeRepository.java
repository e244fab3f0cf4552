package org.basra.exchange.library.merges;

import static org.basra.exchange.library.LibraryProblem.MERGE_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All merges, taken back or not. */
@ApplicationScoped
class RecordMergeRepository implements PanacheRepositoryBase<RecordMerge, UUID> {

  private static final UUID LAST = new UUID(-1, -1);
  private static final String OF_RECORD = "(survivorId = ?1 or mergedId = ?1)";

  RecordMerge load(UUID id) {
    return findByIdOptional(id).orElseThrow(MERGE_NOT_FOUND::problem);
  }

  RecordMerge lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(MERGE_NOT_FOUND::problem);
  }

  /** {@code record} is one of the two, or null for all. */
  List<RecordMerge> newestFirst(UUID record, Optional<UUID> after, int limit) {
    var behind = after.orElse(LAST);
    var found =
        record == null
            ? find("id < ?1 order by id desc", behind)
            : find(OF_RECORD + " and id < ?2 order by id desc", record, behind);
    return found.page(Page.ofSize(limit)).list();
  }

  long count(UUID record) {
    return record == null ? count() : count(OF_RECORD, record);
  }
}
