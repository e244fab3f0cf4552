package org.basra.exchange.library.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.library.catalogue.BibliographicRecord;
import org.basra.exchange.library.catalogue.RecordView;
import org.hibernate.Session;

/** The groups of records that share a title and an author. */
@ApplicationScoped
class DuplicateGroupRepository {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** More than a librarian can compare; the group says how many there are in all. */
  static final int MOST_SHOWN = 50;

  private static final String MEMBERS =
      """
      SELECT record_id, year, latin_key AS other_key FROM record_search
      WHERE original_key = shared.key
      UNION ALL
      SELECT record_id, year, original_key FROM record_search WHERE latin_key = shared.key
      """;

  /**
   * A group whose records all share their other key as well is told once: as the larger of the two
   * groups, and as the one in the original script where both are the same. A group is dismissed
   * when one decision covers all of its records.
   */
  private static final String GROUPS =
      """
      FROM (
        SELECT original_key AS key, false AS is_latin FROM record_search
        WHERE original_key > CAST(:after AS uuid) GROUP BY original_key HAVING count(*) > 1
        UNION ALL
        SELECT latin_key, true FROM record_search
        WHERE latin_key > CAST(:after AS uuid) GROUP BY latin_key HAVING count(*) > 1) AS shared
      CROSS JOIN LATERAL (
        SELECT count(*) AS size, array_agg(record_id) AS ids,
          CASE WHEN count(year) > count(DISTINCT year) THEN 'SAME_YEAR'
            WHEN count(year) < count(*) THEN 'YEAR_MISSING'
            ELSE 'DIFFERENT_YEAR' END AS confidence,
          CASE WHEN count(other_key) = count(*) AND count(DISTINCT other_key) = 1
            THEN (array_agg(other_key))[1] END AS other_key
        FROM (%s) AS member) AS told
      CROSS JOIN LATERAL (
        SELECT (SELECT count(*) FROM record_search WHERE original_key = told.other_key)
          + (SELECT count(*) FROM record_search WHERE latin_key = told.other_key) AS size
      ) AS wider
      WHERE NOT (wider.size > told.size OR (wider.size = told.size AND is_latin))
        AND (CAST(:confidence AS text) IS NULL OR told.confidence = :confidence)
        AND :dismissed = EXISTS (
          SELECT 1 FROM duplicate_dismissal_record d WHERE d.record_id = ANY (told.ids)
          GROUP BY d.dismissal_id HAVING count(*) = told.size)
      """
          .formatted(MEMBERS);

  private static final String PAGE =
      "SELECT shared.key, told.size, told.confidence "
          + GROUPS
          + " ORDER BY shared.key LIMIT :limit";

  private static final String COUNT = "SELECT count(*) " + GROUPS;

  private static final String CANDIDATES =
      """
      SELECT {r.*}, shared.key AS shared_key,
        (SELECT count(*) FROM item i WHERE i.record_id = r.id AND i.status <> 'WITHDRAWN') AS items
      FROM unnest(CAST(:keys AS uuid[])) AS shared (key)
      CROSS JOIN LATERAL (%s ORDER BY record_id LIMIT :most) AS member
      JOIN bibliographic_record r ON r.id = member.record_id
      ORDER BY r.id
      """
          .formatted(MEMBERS);

  private static final String IDS =
      """
      SELECT record_id FROM record_search WHERE original_key = :key OR latin_key = :key
      """;

  private final EntityManager entities;

  DuplicateGroupRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** Groups behind a key. */
  List<DuplicateGroup> list(DuplicateGroupFilter filter, Optional<UUID> after, int limit) {
    return session()
        .createNativeQuery(PAGE, Object[].class)
        .setParameter("after", after.orElse(BEFORE_ALL))
        .setParameter("confidence", name(filter))
        .setParameter("dismissed", filter.dismissed())
        .setParameter("limit", limit)
        .getResultStream()
        .map(DuplicateGroupRepository::group)
        .toList();
  }

  long count(DuplicateGroupFilter filter) {
    return session()
        .createNativeQuery(COUNT, Long.class)
        .setParameter("after", BEFORE_ALL)
        .setParameter("confidence", name(filter))
        .setParameter("dismissed", filter.dismissed())
        .getSingleResult();
  }

  private static String name(DuplicateGroupFilter filter) {
    return filter.confidence() == null ? null : filter.confidence().name();
  }

  private static DuplicateGroup group(Object[] row) {
    return new DuplicateGroup(
        (UUID) row[0], ((Number) row[1]).longValue(), MatchConfidence.valueOf((String) row[2]));
  }

  /** A record of a group and how many copies it has. */
  private record Candidate(UUID key, DuplicateCandidateView view) {}

  /** The records of these groups, the oldest first; of a large group the first ones. */
  Map<UUID, List<DuplicateCandidateView>> candidates(Collection<UUID> keys) {
    return session()
        .createNativeQuery(CANDIDATES, Object[].class)
        .addEntity("r", BibliographicRecord.class)
        .addScalar("shared_key", UUID.class)
        .addScalar("items", Long.class)
        .setParameter("keys", keys.toArray(UUID[]::new))
        .setParameter("most", MOST_SHOWN)
        .getResultStream()
        .map(DuplicateGroupRepository::candidate)
        .collect(
            Collectors.groupingBy(
                Candidate::key, Collectors.mapping(Candidate::view, Collectors.toList())));
  }

  private static Candidate candidate(Object[] row) {
    var record = RecordView.of((BibliographicRecord) row[0]);
    return new Candidate((UUID) row[1], DuplicateCandidateView.of(record, (Long) row[2]));
  }

  /** All records of a group; fewer than two where there is no such group. */
  Set<UUID> recordIds(UUID key) {
    return Set.copyOf(
        session().createNativeQuery(IDS, UUID.class).setParameter("key", key).getResultList());
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }
}
