package org.basra.exchange.library.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basra.exchange.library.catalogue.BibliographicRecord;
import org.basra.exchange.library.search.RankedRecord.Position;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The records, as readers look for them. */
@ApplicationScoped
class RecordSearchRepository {

  private final EntityManager entities;
  private final Vocabulary vocabulary;

  RecordSearchRepository(EntityManager entities, Vocabulary vocabulary) {
    this.entities = entities;
    this.vocabulary = vocabulary;
  }

  /**
   * Found records, and a better spelling.
   *
   * @param records in their order
   * @param didYouMean the query with words that the catalogue has, null where it has them all
   */
  record Answer(List<RankedRecord> records, String didYouMean) {}

  /** Records behind a position. */
  Answer find(RecordQuery query, Optional<Position> after, int limit) {
    if (query.asksForNothing()) {
      return new Answer(List.of(), null);
    }
    var text = text(query);
    var values = values(query, text);
    after.ifPresent(
        position -> {
          values.put("key", query.order().key(position.key()));
          values.put("id", position.id());
        });
    values.put("limit", limit);
    var sql = SearchSql.page(query, after.isPresent());
    var found =
        bind(session().createNativeQuery(sql, Object[].class), values)
            .addEntity("r", BibliographicRecord.class)
            .addScalar("sorted_by", String.class)
            .getResultStream()
            .map(row -> new RankedRecord((String) row[1], (BibliographicRecord) row[0]))
            .toList();
    return new Answer(found, text.map(TextQuery::respelled).orElse(null));
  }

  long count(RecordQuery query) {
    if (query.asksForNothing()) {
      return 0;
    }
    return bind(
            session().createNativeQuery(SearchSql.count(query), Long.class),
            values(query, text(query)))
        .getSingleResult();
  }

  /** How many of the found records have which property. */
  List<FacetValue> facets(RecordQuery query) {
    if (query.asksForNothing()) {
      return List.of();
    }
    return bind(
            session().createNativeQuery(SearchSql.facets(query), Object[].class),
            values(query, text(query)))
        .getResultStream()
        .map(row -> new FacetValue((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
        .toList();
  }

  private Optional<TextQuery> text(RecordQuery query) {
    if (query.isEverything()) {
      return Optional.empty();
    }
    var bare = new TextQuery(query.terms(), Map.of());
    return Optional.of(new TextQuery(query.terms(), vocabulary.nearest(bare.wanted().toList())));
  }

  private static Map<String, Object> values(RecordQuery query, Optional<TextQuery> text) {
    var values = new HashMap<>(query.filters().values());
    text.ifPresent(
        words -> {
          values.put("folded", words.matching(Tier.FOLDED));
          values.put("stem", words.matching(Tier.STEM));
          values.put("near", words.matching(Tier.NEAR));
          values.put("inTitle", words.inTitle());
          values.put("phrase", words.asPhrase());
        });
    return values;
  }

  private static <T> NativeQuery<T> bind(NativeQuery<T> query, Map<String, Object> values) {
    for (var name : query.getParameterMetadata().getNamedParameterNames()) {
      query.setParameter(name, values.get(name));
    }
    return query;
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }
}
