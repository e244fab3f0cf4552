package org.basra.exchange.library.words;

import java.util.List;

/**
 * A light stem of a folded Arabic word: the article with what is written onto it goes, then one
 * ending of the nisba, the plural or the feminine. فلسطين, الفلسطينية and فلسطيني meet; the word
 * keeps at least three letters.
 *
 * <p>The stemmer that PostgreSQL brings takes the ف of فلسطين for "and" and its ين for a plural, so
 * that the name of the country and its adjective never meet.
 */
final class ArabicStem {

  private static final int SHORTEST = 3;

  private static final List<String> ARTICLES =
      List.of("وال", "بال", "كال", "فال", "ولل", "ال", "لل");

  private static final List<String> ENDINGS = List.of("يات", "يون", "يين", "يه", "ات", "ي", "ه");

  private ArabicStem() {}

  static String of(String folded) {
    return withoutEnding(withoutArticle(folded));
  }

  /** The word without its article, where three letters remain. */
  static String withoutArticle(String folded) {
    for (var article : ARTICLES) {
      if (folded.startsWith(article) && folded.length() - article.length() >= SHORTEST) {
        return folded.substring(article.length());
      }
    }
    return folded;
  }

  private static String withoutEnding(String word) {
    for (var ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
