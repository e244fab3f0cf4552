package org.basra.exchange.library.sru;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basra.exchange.library.cql.CqlSql.Where;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The records that a query in CQL finds: short titles first, the words are their greater part. */
@ApplicationScoped
class SruRepository {

  private static final String FOUND =
      """
      FROM record_search s JOIN bibliographic_record r ON r.id = s.record_id
      WHERE r.status = 'ACTIVE' AND %s
      """;

  private final EntityManager entities;

  SruRepository(EntityManager entities) {
    this.entities = entities;
  }

  long count(Where query) {
    var sql = "SELECT count(*) " + FOUND.formatted(query.where());
    return bind(session().createNativeQuery(sql, Long.class), query.values()).getSingleResult();
  }

  List<UUID> find(Where query, int start, int limit) {
    var sql =
        "SELECT s.record_id "
            + FOUND.formatted(query.where())
            + " ORDER BY s.title_words, s.record_id LIMIT :limit OFFSET :offset";
    return bind(session().createNativeQuery(sql, UUID.class), query.values())
        .setParameter("limit", limit)
        .setParameter("offset", start - 1)
        .getResultList();
  }

  private static <T> NativeQuery<T> bind(NativeQuery<T> query, Map<String, Object> values) {
    values.forEach(query::setParameter);
    return query;
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }
}
