package org.basra.exchange.library.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.library.LibraryProblem;

@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<RecordImport, UUID> {

  RecordImport load(UUID id) {
    return findByIdOptional(id).orElseThrow(LibraryProblem.IMPORT_NOT_FOUND::problem);
  }

  /** The import, locked until the transaction ends. */
  RecordImport lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(LibraryProblem.IMPORT_NOT_FOUND::problem);
  }

  /** The import that waits longest. */
  Optional<RecordImport> oldestRunning() {
    return find("status = ?1 order by id", ImportStatus.RUNNING).firstResultOptional();
  }

  /** Newest first: ids are ordered by time. */
  List<RecordImport> newestBefore(Optional<UUID> id, int limit) {
    return id.map(before -> find("id < ?1 order by id desc", before))
        .orElseGet(() -> find("order by id desc"))
        .page(0, limit)
        .list();
  }
}
