package org.basra.exchange.library.words;

/** Order of titles as catalogues file them: folded, without punctuation and leading article. */
public final class SortKey {

  private SortKey() {}

  /** The key; empty for a text without letters or digits. */
  public static String of(String title) {
    var words = SearchWord.folded(title);
    int first = words.size() > 1 && isArticle(words.getFirst()) ? 1 : 0;
    return ArabicStem.withoutArticle(String.join(" ", words.subList(first, words.size())));
  }

  private static boolean isArticle(String word) {
    return switch (word) {
      case "al", "el", "the", "a", "an" -> true;
      default -> false;
    };
  }
}
