package org.basra.exchange.library.words;

/**
 * How the forms of a word are written in PostgreSQL's index. A sign that no word can hold tells
 * them apart. Words are written a second time with the sign of their field: the index knows no
 * weights, and a search that asks for them would read the long vector of every hit. A skeleton says
 * in which script its word was written, since it serves to find the other script alone: within one
 * script it would only bring strangers together.
 */
public final class Lexemes {

  private static final String STEM = "~";
  private static final String PAIR = "_";

  /** What a record with a short title leaves in the index. */
  public static final String SHORT_TITLE = "'#short'";

  private static final String SKELETON_OF_ARABIC = "^";
  private static final String SKELETON_OF_OTHERS = "=";

  private Lexemes() {}

  /** The word itself. */
  public static String folded(SearchWord word) {
    return "'" + word.folded() + "'";
  }

  /** The stem of an Arabic word, null for others. */
  public static String stem(SearchWord word) {
    return word.stem() == null ? null : "'" + vocabularyStem(word) + "'";
  }

  /** The stem as the list of all words has it, empty for a word of another script. */
  public static String vocabularyStem(SearchWord word) {
    return word.stem() == null ? "" : STEM + word.stem();
  }

  /** The same lexeme where it stands in {@code field}, null for fields that are not told apart. */
  public static String in(WordField field, String lexeme) {
    return field.mark() == null ? null : "'" + field.mark() + lexeme.substring(1);
  }

  /**
   * Two words side by side in a title but for articles, as they were typed: no vector is read to
   * find them.
   */
  public static String pair(SearchWord first, SearchWord second) {
    return "'" + PAIR + first.folded() + PAIR + second.folded() + "'";
  }

  /** What a word leaves in the index to be found from the other script; null where too short. */
  static String skeleton(SearchWord word) {
    return skeleton(word, word.isArabic());
  }

  /** What a typed word looks for in the other script; null where it is too short. */
  public static String skeletonInOtherScript(SearchWord word) {
    return skeleton(word, !word.isArabic());
  }

  private static String skeleton(SearchWord word, boolean ofArabic) {
    return word.skeleton() == null
        ? null
        : "'" + (ofArabic ? SKELETON_OF_ARABIC : SKELETON_OF_OTHERS) + word.skeleton() + "'";
  }
}
