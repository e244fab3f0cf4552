package org.basra.exchange.library.words;

import java.util.stream.Collectors;

/** Order of titles as catalogues file them: folded, without punctuation and leading article. */
public final class SortKey {

  private SortKey() {}

  /** The key; empty for a text without letters or digits. */
  public static String of(String title) {
    var words = SearchWord.of(title);
    int first = words.size() > 1 && isArticle(words.getFirst().folded()) ? 1 : 0;
    var key = words.stream().skip(first).map(SearchWord::folded).collect(Collectors.joining(" "));
    return ArabicStem.withoutArticle(key);
  }

  private static boolean isArticle(String word) {
    return switch (word) {
      case "al", "el", "the", "a", "an" -> true;
      default -> false;
    };
  }
}
