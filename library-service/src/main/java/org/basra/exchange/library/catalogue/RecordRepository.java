package org.basra.exchange.library.catalogue;

import static org.basra.exchange.library.LibraryProblem.RECORD_DELETED;
import static org.basra.exchange.library.LibraryProblem.RECORD_MOVED;
import static org.basra.exchange.library.LibraryProblem.RECORD_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.platform.problem.Problem;
import org.hibernate.Session;

/** The records by their id. */
@ApplicationScoped
public class RecordRepository implements PanacheRepositoryBase<BibliographicRecord, UUID> {

  /** A survivor may itself have been merged; the way ends at a record that was not. */
  private static final String SURVIVOR =
      """
      WITH RECURSIVE way AS (
        SELECT id, status, merged_into FROM bibliographic_record WHERE id = :id
        UNION ALL
        SELECT next.id, next.status, next.merged_into
        FROM way JOIN bibliographic_record next ON next.id = way.merged_into)
      SELECT id, status FROM way WHERE merged_into IS NULL
      """;

  private static final String LOCK =
      """
      SELECT id, version, status, merged_into, titles -> 0 ->> 'original',
        titles -> 0 ->> 'latin'
      FROM bibliographic_record WHERE id = ANY (CAST(:ids AS uuid[])) ORDER BY id FOR\s""";

  /** Whether there is such a record for readers: neither merged nor deleted. */
  public boolean exists(UUID id) {
    return count("id = ?1 and status = ?2", id, RecordStatus.ACTIVE) > 0;
  }

  /**
   * The record, for readers.
   *
   * @throws Problem 404 where there is none, 410 where it was deleted, and 301 to the record that
   *     stands for it where it was merged, however often
   */
  public BibliographicRecord load(UUID id) {
    return load(id, "");
  }

  /**
   * The record that something is read below of, for example {@code /items}: a redirection keeps
   * that part of the path.
   *
   * @throws Problem as {@link #load(UUID)}
   */
  public BibliographicRecord load(UUID id, String below) {
    var record = findByIdOptional(id).orElseThrow(RECORD_NOT_FOUND::problem);
    return switch (record.status) {
      case ACTIVE -> record;
      case DELETED -> throw RECORD_DELETED.problem();
      case MERGED -> throw elsewhere(id, below);
    };
  }

  private Problem elsewhere(UUID id, String below) {
    var end =
        session()
            .createNativeQuery(SURVIVOR, Object[].class)
            .setParameter("id", id)
            .getSingleResult();
    if (RecordStatus.valueOf((String) end[1]) == RecordStatus.DELETED) {
      return RECORD_DELETED.problem();
    }
    // A merge can be taken back, so nobody may keep the redirection without asking again.
    return RECORD_MOVED
        .problem()
        .header("Location", "/v1/records/" + end[0] + below)
        .header("Cache-Control", "no-cache");
  }

  /**
   * The record, locked until the transaction ends, whatever its status.
   *
   * @throws Problem 404 where there is none
   */
  public LockedRecord lock(UUID id) {
    return lock(List.of(id)).stream().findFirst().orElseThrow(RECORD_NOT_FOUND::problem);
  }

  /**
   * Those of these records that there are, locked until the transaction ends; in the order of their
   * ids, so that two who want some of the same do not wait for each other.
   */
  public List<LockedRecord> lock(Collection<UUID> ids) {
    return locked(ids, "UPDATE");
  }

  /**
   * Demands that something may be added to the record, which stays active until the transaction
   * ends: nobody merges or deletes it meanwhile, and others may add to it at the same time.
   *
   * @throws Problem 404 where there is none, 410 where it was deleted, 409 where it was merged
   */
  public void keepActive(UUID id) {
    locked(List.of(id), "SHARE").stream()
        .findFirst()
        .orElseThrow(RECORD_NOT_FOUND::problem)
        .requireActive();
  }

  private List<LockedRecord> locked(Collection<UUID> ids, String strength) {
    return session()
        .createNativeQuery(LOCK + strength, Object[].class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultStream()
        .map(RecordRepository::locked)
        .toList();
  }

  private static LockedRecord locked(Object[] row) {
    return new LockedRecord(
        (UUID) row[0],
        ((Number) row[1]).longValue(),
        RecordStatus.valueOf((String) row[2]),
        (UUID) row[3],
        new RecordTitle((String) row[4], (String) row[5]));
  }

  /**
   * The title of a record whose items are about to be counted and changed as a whole; who wants the
   * same waits until the transaction ends.
   *
   * @throws Problem 404 where there is none, 410 where it was deleted, 409 where it was merged
   */
  public RecordTitle lockForStock(UUID id) {
    return lock(id).requireActive().title();
  }

  /** Titles of many records at once, by their ids; ids that nothing has are left out. */
  public Map<UUID, RecordTitle> titles(Collection<UUID> ids) {
    return list("id in ?1", ids).stream()
        .collect(
            Collectors.toMap(
                BibliographicRecord::id, record -> RecordTitle.of(record.titles.getFirst())));
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

  /** What readers see of many records, by their ids. */
  public Map<UUID, RecordView> views(Collection<UUID> ids) {
    return list("id in ?1", ids).stream()
        .collect(Collectors.toMap(BibliographicRecord::id, RecordView::of));
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
