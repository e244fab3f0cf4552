package org.basra.exchange.library.contributors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.basra.exchange.library.catalogue.HeadingReview;

/** Keeps records in step with what is said of their contributors. */
@ApplicationScoped
class ContributorRecords {

  private static final String AUTHORED =
      "SELECT record_id FROM record_contributor WHERE contributor_id = :id AND author";

  /** Two librarians who speak of two authors of one record come one after the other. */
  private static final String LOCK =
      "SELECT 1 FROM record_search WHERE record_id IN ("
          + AUTHORED
          + ") ORDER BY record_id FOR UPDATE";

  private static final String TAKE_OVER_ORIGINS =
      """
      UPDATE record_search s SET origins = came.origins
      FROM (
        SELECT rc.record_id,
          coalesce(array_agg(DISTINCT origin ORDER BY origin) FILTER (WHERE origin IS NOT NULL), '{}')
            AS origins
        FROM record_contributor rc JOIN contributor c ON c.id = rc.contributor_id
          LEFT JOIN unnest(c.origins) AS origin ON TRUE
        WHERE rc.author AND rc.record_id IN (%s)
        GROUP BY rc.record_id) AS came
      WHERE s.record_id = came.record_id AND s.origins <> came.origins
      """
          .formatted(AUTHORED);

  /** What is shown of the records changes, so their versions do. */
  private static final String TOUCH =
      """
      UPDATE bibliographic_record SET version = version + 1
      WHERE id IN (SELECT record_id FROM record_contributor WHERE contributor_id = :other)
      """;

  private static final String MOVE_NAMES =
      "UPDATE contributor_name SET contributor_id = :id WHERE contributor_id = :other";

  private static final String MOVE_RECORDS =
      "UPDATE record_contributor SET contributor_id = :id WHERE contributor_id = :other";

  /** Who was merged into the other before leads straight to the survivor. */
  private static final String MOVE_MERGED =
      "UPDATE contributor SET merged_into = :id WHERE merged_into = :other";

  private final EntityManager entities;
  private final HeadingReview headings;

  ContributorRecords(EntityManager entities, HeadingReview headings) {
    this.entities = entities;
    this.headings = headings;
  }

  /** The records of one follow the names that have gone to another. */
  void review(UUID id, UUID other) {
    headings.recordsOf(id);
    takeOverOrigins(id);
    takeOverOrigins(other);
  }

  /** The records it is an author of are found by the origins that it has now. */
  void takeOverOrigins(UUID id) {
    entities.createNativeQuery(LOCK).setParameter("id", id).getResultList();
    entities.createNativeQuery(TAKE_OVER_ORIGINS).setParameter("id", id).executeUpdate();
  }

  /** Names and records of the other become those of {@code id}. */
  void move(UUID other, UUID id) {
    entities.createNativeQuery(TOUCH).setParameter("other", other).executeUpdate();
    for (var sql : new String[] {MOVE_NAMES, MOVE_RECORDS, MOVE_MERGED}) {
      entities
          .createNativeQuery(sql)
          .setParameter("id", id)
          .setParameter("other", other)
          .executeUpdate();
    }
  }
}
