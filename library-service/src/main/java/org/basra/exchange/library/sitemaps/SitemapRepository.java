package org.basra.exchange.library.sitemaps;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The records in the order in which they came into the catalogue. */
@ApplicationScoped
class SitemapRepository {

  private static final String STARTS =
      """
      SELECT (array_agg(id ORDER BY id))[1] AS id, max(updated_at) AS changed FROM (
        SELECT id, updated_at, (row_number() OVER (ORDER BY id) - 1) / :size AS page
        FROM bibliographic_record WHERE status = 'ACTIVE') AS paged
      GROUP BY page ORDER BY page
      """;

  private static final String PAGE =
      """
      SELECT id, updated_at AS changed FROM bibliographic_record
      WHERE status = 'ACTIVE' AND id >= :first ORDER BY id LIMIT :size
      """;

  private final EntityManager entities;

  SitemapRepository(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A place in the catalogue.
   *
   * @param id a record
   * @param changed when it, or what is told with it, last changed
   */
  record Entry(UUID id, Instant changed) {}

  /** The first record of every page, with the last change on that page. */
  List<Entry> starts(int size) {
    return entries(query(STARTS).setParameter("size", size));
  }

  /** A record and those behind it. */
  List<Entry> page(UUID first, int size) {
    return entries(query(PAGE).setParameter("first", first).setParameter("size", size));
  }

  private NativeQuery<Object[]> query(String sql) {
    return entities.unwrap(Session.class).createNativeQuery(sql, Object[].class);
  }

  private static List<Entry> entries(NativeQuery<Object[]> query) {
    return query
        .addScalar("id", UUID.class)
        .addScalar("changed", Instant.class)
        .getResultStream()
        .map(row -> new Entry((UUID) row[0], (Instant) row[1]))
        .toList();
  }
}
