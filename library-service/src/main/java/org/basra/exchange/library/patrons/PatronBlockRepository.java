package org.basra.exchange.library.patrons;

import static org.basra.exchange.library.LibraryProblem.BLOCK_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Why patrons may not borrow. */
@ApplicationScoped
public class PatronBlockRepository implements PanacheRepositoryBase<PatronBlock, UUID> {

  private static final UUID LAST = new UUID(-1, -1);
  private static final String ONE = "id = ?1 and patronId = ?2";

  /** The blocks that stand on {@code today}, the oldest first. */
  public List<PatronBlock> standing(UUID patronId, LocalDate today) {
    return list(
        "patronId = ?1 and liftedAt is null and (until is null or until >= ?2) order by id",
        patronId,
        today);
  }

  /** All blocks of a patron, the oldest first. */
  public List<PatronBlock> of(UUID patronId) {
    return list("patronId = ?1 order by id", patronId);
  }

  PatronBlock load(UUID id, UUID patronId) {
    return find(ONE, id, patronId).firstResultOptional().orElseThrow(BLOCK_NOT_FOUND::problem);
  }

  PatronBlock lock(UUID id, UUID patronId) {
    return find(ONE, id, patronId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(BLOCK_NOT_FOUND::problem);
  }

  List<PatronBlock> newestFirst(UUID patronId, Optional<UUID> after, int limit) {
    return find("patronId = ?1 and id < ?2 order by id desc", patronId, after.orElse(LAST))
        .page(Page.ofSize(limit))
        .list();
  }
}
