package org.basra.exchange.library.catalogue;

import static org.basra.exchange.library.LibraryProblem.RECORD_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.library.marc.MarcRecord;
import org.hibernate.Session;

/** The records by their id. */
@ApplicationScoped
public class RecordRepository implements PanacheRepositoryBase<BibliographicRecord, UUID> {

  /** Whether there is such a record. */
  public boolean exists(UUID id) {
    return count("id", id) > 0;
  }

  /**
   * The title of a record whose items are about to be counted and changed as a whole; who wants the
   * same waits until the transaction ends.
   */
  public RecordTitle lockForStock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .map(RecordTitle::of)
        .orElseThrow(RECORD_NOT_FOUND::problem);
  }

  /** The titles proper of these records. */
  public Map<UUID, RecordTitle> titles(Collection<UUID> ids) {
    return find("id in ?1", ids).stream()
        .collect(Collectors.toMap(record -> record.id, RecordTitle::of));
  }

  /** The record; 404 where there is none. */
  public BibliographicRecord load(UUID id) {
    return findByIdOptional(id).orElseThrow(RECORD_NOT_FOUND::problem);
  }

  /** The whole record as its library sent it. */
  public MarcRecord marc(UUID id) {
    return session()
        .createNativeQuery("SELECT marc FROM bibliographic_record WHERE id = :id", String.class)
        .setParameter("id", id)
        .uniqueResultOptional()
        .map(StoredMarc::read)
        .orElseThrow(RECORD_NOT_FOUND::problem);
  }

  /** Many whole records at once, by their ids. */
  public Map<UUID, MarcRecord> marc(Collection<UUID> ids) {
    return session()
        .createNativeQuery(
            "SELECT id, marc FROM bibliographic_record WHERE id = ANY (CAST(:ids AS uuid[]))",
            Object[].class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> StoredMarc.read((String) row[1])));
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
