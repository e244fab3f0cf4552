package org.basra.exchange.library.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basra.exchange.library.catalogue.BibliographicRecord;
import org.basra.exchange.library.search.RankedRecord.Position;
import org.basra.exchange.platform.transaction.Transactions;
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
   * @param total how many there are, null where nobody asked
   * @param facets how many have which property, null where nobody asked
   */
  record Answer(List<RankedRecord> records, String didYouMean, Long total, Facets facets) {}

  /**
   * What is wanted beside the records.
   *
   * @param total how many there are in all
   * @param facets how many have which property
   */
  record Extras(boolean total, boolean facets) {

    static final Extras NONE = new Extras(false, false);
  }

  /** A page, and the facets that are counted beside it; null where nobody asked. */
  private record Begun(Answer page, Aside<Facets> facets) {

    Answer finished() {
      return facets == null
          ? page
          : new Answer(page.records, page.didYouMean, page.total, facets.result());
    }
  }

  /**
   * Records behind a position, at most {@code limit}. The facets, which take longer than the page,
   * have a connection of their own; nobody holds one while waiting for the other.
   */
  Answer find(RecordQuery query, Optional<Position> after, int limit, Extras extras) {
    if (query.asksForNothing()) {
      return new Answer(
          List.of(), null, extras.total ? 0L : null, extras.facets ? Facets.NONE : null);
    }
    return Transactions.retrying(() -> begin(query, after, limit, extras)).finished();
  }

  private Begun begin(RecordQuery query, Optional<Position> after, int limit, Extras extras) {
    var text = text(query);
    var words = text.map(found -> found.matching(Tier.NEAR)).orElse(null);
    var facets =
        extras.facets ? Aside.begin(() -> Transactions.retrying(() -> facets(query, words))) : null;
    prepare(query);
    var page =
        new Answer(
            page(query, text, after.orElse(null), limit),
            text.map(TextQuery::respelled).orElse(null),
            extras.total ? count(query, words) : null,
            null);
    return new Begun(page, facets);
  }

  private void prepare(RecordQuery query) {
    session().createNativeQuery(SearchSql.settings(query), Object[].class).getSingleResult();
  }

  private List<RankedRecord> page(
      RecordQuery query, Optional<TextQuery> text, Position after, int limit) {
    var values = new HashMap<>(query.filters().values());
    values.put("limit", limit);
    if (after != null) {
      values.put("key", query.order().key(after.key()));
      values.put("id", after.id());
    }
    if (query.order() == RecordSort.RELEVANCE) {
      var stages =
          Stage.of(text.orElseThrow()).stream()
              .filter(stage -> after == null || stage.reaches(Integer.parseInt(after.key())))
              .toList();
      stages.forEach(stage -> values.put("stage" + stage.number(), stage.matching()));
      return records(SearchSql.ranked(query, stages, after), values);
    }
    values.put("words", text.map(found -> found.matching(Tier.NEAR)).orElse(null));
    return records(SearchSql.sorted(query, after), values);
  }

  private List<RankedRecord> records(String sql, Map<String, Object> values) {
    return bind(session().createNativeQuery(sql, Object[].class), values)
        .addEntity("r", BibliographicRecord.class)
        .addScalar("sorted_by", String.class)
        .getResultStream()
        .map(row -> new RankedRecord((String) row[1], (BibliographicRecord) row[0]))
        .toList();
  }

  private long count(RecordQuery query, String words) {
    var values = new HashMap<>(query.filters().values());
    values.put("words", words);
    return bind(
            session().createNativeQuery(SearchSql.count(query, words != null), Long.class), values)
        .getSingleResult();
  }

  private Facets facets(RecordQuery query, String words) {
    prepare(query);
    var values = new HashMap<>(query.filters().values());
    values.put("words", words);
    values.put("little", Facets.LITTLE);
    values.put("much", Facets.MUCH);
    var counted =
        bind(
                session().createNativeQuery(SearchSql.facets(query, words != null), Object[].class),
                values)
            .getResultStream()
            .map(RecordSearchRepository::facetValue)
            .toList();
    return Facets.of(counted);
  }

  static FacetValue facetValue(Object... row) {
    return new FacetValue((String) row[0], (String) row[1], ((Number) row[2]).longValue());
  }

  private Optional<TextQuery> text(RecordQuery query) {
    if (query.isEverything()) {
      return Optional.empty();
    }
    var bare = new TextQuery(query.terms(), Map.of());
    return Optional.of(new TextQuery(query.terms(), vocabulary.nearest(bare.wanted().toList())));
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
