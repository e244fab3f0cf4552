package org.basra.exchange.library.catalogue;

import static org.basra.exchange.library.LibraryProblem.RECORD_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RankedRecord.Position;
import org.basra.exchange.library.marc.MarcRecord;
import org.hibernate.Session;

/** The records, as readers look for them. */
@ApplicationScoped
public class RecordRepository implements PanacheRepositoryBase<BibliographicRecord, UUID> {

  private static final String ASKED =
      """
      WITH asked AS MATERIALIZED (
        SELECT plainto_tsquery('simple', words) AS every, phraseto_tsquery('simple', words) AS phrase
        FROM (SELECT catalogue_words(:words) AS words) AS typed)
      """;

  /**
   * A record with all words in its titles comes before all that have not, one that has them side by
   * side before that, and a short title, of which they are the greater part, before a long one.
   */
  private static final String SEARCH =
      ASKED
          + """
          SELECT {r.*}, found.rank FROM (
            SELECT id,
              CASE WHEN title @@ asked.every
                THEN CASE WHEN title @@ asked.phrase THEN 3 ELSE 2 END
                  + CAST(1 AS double precision) / length(title)
                ELSE ts_rank('{0.05, 0.2, 0.4, 1}', search, asked.every, 1)
              END AS rank
            FROM asked, bibliographic_record,
              LATERAL (SELECT ts_filter(search, '{a}') AS title) AS part
            WHERE search @@ asked.every) AS found
          JOIN bibliographic_record AS r ON r.id = found.id
          WHERE (found.rank, found.id) < (:rank, :id)
          ORDER BY found.rank DESC, found.id DESC
          LIMIT :limit
          """;

  private static final String COUNT =
      ASKED + "SELECT count(*) FROM asked, bibliographic_record WHERE search @@ asked.every";

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

  BibliographicRecord load(UUID id) {
    return findByIdOptional(id).orElseThrow(RECORD_NOT_FOUND::problem);
  }

  /** The whole record as its library sent it. */
  MarcRecord marc(UUID id) {
    return session()
        .createNativeQuery("SELECT marc FROM bibliographic_record WHERE id = :id", String.class)
        .setParameter("id", id)
        .uniqueResultOptional()
        .map(StoredMarc::read)
        .orElseThrow(RECORD_NOT_FOUND::problem);
  }

  /** Best match first, or the newest first where nothing is asked for. */
  List<RankedRecord> find(RecordQuery query, Position after, int limit) {
    return query.isEverything() ? newestFirst(after, limit) : bestFirst(query, after, limit);
  }

  long count(RecordQuery query) {
    if (query.isEverything()) {
      return count();
    }
    return session()
        .createNativeQuery(COUNT, Long.class)
        .setParameter("words", query.words())
        .getSingleResult();
  }

  private List<RankedRecord> newestFirst(Position after, int limit) {
    return find("id < ?1 order by id desc", after.id()).page(Page.ofSize(limit)).stream()
        .map(record -> new RankedRecord(0, record))
        .toList();
  }

  private List<RankedRecord> bestFirst(RecordQuery query, Position after, int limit) {
    return session()
        .createNativeQuery(SEARCH, Object[].class)
        .addEntity("r", BibliographicRecord.class)
        .addScalar("rank", Double.class)
        .setParameter("words", query.words())
        .setParameter("rank", after.rank())
        .setParameter("id", after.id())
        .setParameter("limit", limit)
        .getResultStream()
        .map(row -> new RankedRecord((Double) row[1], (BibliographicRecord) row[0]))
        .toList();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
