package org.basra.exchange.library.contributors;

import static org.basra.exchange.library.LibraryProblem.MERGE_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All merges of contributors, taken back or not. */
@ApplicationScoped
class ContributorMergeRepository implements PanacheRepositoryBase<ContributorMerge, UUID> {

  private static final UUID LAST = new UUID(-1, -1);
  private static final String OF_CONTRIBUTOR = "(survivorId = ?1 or mergedId = ?1)";

  ContributorMerge load(UUID id) {
    return findByIdOptional(id).orElseThrow(MERGE_NOT_FOUND::problem);
  }

  ContributorMerge lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(MERGE_NOT_FOUND::problem);
  }

  /** {@code contributor} is one of the two, or null for all. */
  List<ContributorMerge> newestFirst(UUID contributor, Optional<UUID> after, int limit) {
    var behind = after.orElse(LAST);
    var found =
        contributor == null
            ? find("id < ?1 order by id desc", behind)
            : find(OF_CONTRIBUTOR + " and id < ?2 order by id desc", contributor, behind);
    return found.page(Page.ofSize(limit)).list();
  }

  long count(UUID contributor) {
    return contributor == null ? count() : count(OF_CONTRIBUTOR, contributor);
  }
}
