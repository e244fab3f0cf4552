package org.basra.exchange.library.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.library.words.Lexemes;
import org.basra.exchange.library.words.SearchWord;
import org.basra.exchange.library.words.WordField;
import org.hibernate.Session;

/** Titles for what is being typed. */
@ApplicationScoped
class Suggestions {

  private static final int MOST = 10;

  /** One letter begins half of all titles. */
  private static final int SHORTEST = 2;

  /** A short beginning has thousands of titles: enough of them are looked at, not all. */
  private static final String TITLES =
      """
      SELECT r.id, r.titles -> 0 ->> 'original', r.titles -> 0 ->> 'latin'
      FROM (
        SELECT record_id, title_words FROM record_search
        WHERE words @@ CAST(:begun AS tsquery) LIMIT 500) AS found
      JOIN bibliographic_record r ON r.id = found.record_id
      ORDER BY found.title_words, r.id LIMIT 30
      """;

  private final EntityManager entities;

  Suggestions(EntityManager entities) {
    this.entities = entities;
  }

  List<SuggestionView> of(String typed) {
    var words = SearchWord.of(typed);
    if (words.isEmpty() || words.getLast().folded().length() < SHORTEST) {
      return List.of();
    }
    boolean isArabic = words.getLast().isArabic();
    var titles = new LinkedHashMap<String, UUID>();
    entities
        .unwrap(Session.class)
        .createNativeQuery(TITLES, Object[].class)
        .setParameter("begun", begun(words))
        .getResultStream()
        .forEach(row -> titles.putIfAbsent(shown(row, isArabic), (UUID) row[0]));
    return titles.entrySet().stream()
        .limit(MOST)
        .map(title -> new SuggestionView(title.getValue(), title.getKey()))
        .toList();
  }

  private static String shown(Object[] row, boolean isArabic) {
    var preferred = (String) row[isArabic ? 1 : 2];
    return preferred == null ? (String) row[isArabic ? 2 : 1] : preferred;
  }

  private static String begun(List<SearchWord> words) {
    return words.stream()
        .map(word -> Lexemes.in(WordField.TITLE, Lexemes.folded(word)))
        .collect(Collectors.joining(" & ", "", ":*"));
  }
}
