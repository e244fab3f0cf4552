package org.basra.exchange.library.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basra.exchange.library.words.Lexemes;
import org.basra.exchange.library.words.SearchWord;
import org.hibernate.Session;

/** The words of the catalogue, for what a reader mistyped. */
@ApplicationScoped
class Vocabulary {

  /** Shorter words are alike by chance. */
  private static final int SHORTEST = 4;

  private static final String NEAREST =
      """
      SELECT typed.word, alike.word
      FROM unnest(CAST(:words AS text[]), CAST(:stems AS text[])) AS typed (word, stem),
        LATERAL (
          SELECT word FROM catalogue_word
          WHERE word % typed.word AND similarity(word, typed.word) >= 0.45 AND word NOT LIKE '~%'
          ORDER BY similarity(word, typed.word) DESC, word LIMIT 3) AS alike
      WHERE NOT EXISTS (
        SELECT 1 FROM catalogue_word WHERE word = typed.word OR word = typed.stem)
      """;

  private final EntityManager entities;

  Vocabulary(EntityManager entities) {
    this.entities = entities;
  }

  /** For each word that no record has, in no form, the nearest ones that some record has. */
  Map<String, List<String>> nearest(List<SearchWord> typed) {
    var comparable = typed.stream().filter(Vocabulary::isComparable).distinct().toList();
    if (comparable.isEmpty()) {
      return Map.of();
    }
    var nearest = new HashMap<String, List<String>>();
    entities
        .unwrap(Session.class)
        .createNativeQuery(NEAREST, Object[].class)
        .setParameter("words", comparable.stream().map(SearchWord::folded).toArray(String[]::new))
        .setParameter(
            "stems", comparable.stream().map(Lexemes::vocabularyStem).toArray(String[]::new))
        .getResultStream()
        .forEach(
            row ->
                nearest
                    .computeIfAbsent((String) row[0], word -> new ArrayList<>())
                    .add((String) row[1]));
    return nearest;
  }

  private static boolean isComparable(SearchWord word) {
    return word.folded().length() >= SHORTEST
        && word.folded().chars().noneMatch(Character::isDigit);
  }
}
