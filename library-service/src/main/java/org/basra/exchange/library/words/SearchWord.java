package org.basra.exchange.library.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.basra.exchange.platform.text.ArabicText;

/**
 * One word in the three forms by which it is found, the nearest form first.
 *
 * @param folded the word without anything that people leave out or vary in typing
 * @param stem its Arabic stem, null for a word of another script
 * @param skeleton its consonants, by which Arabic and romanised spellings meet; null where too few
 *     are left to tell words apart
 * @param isArabic whether it is written in Arabic letters
 */
public record SearchWord(String folded, String stem, String skeleton, boolean isArabic) {

  /** In letters; what is longer is no word that anybody types, and the database has a limit. */
  private static final int LONGEST = 100;

  private static final Set<String> ARTICLES = Set.of("al", "el", "ال");

  /** Whether it is an article that stands alone, as in nearly every romanised title. */
  public boolean isArticle() {
    return ARTICLES.contains(folded);
  }

  /** The words of a text, in order; everything but letters, marks and digits separates them. */
  public static List<SearchWord> of(String text) {
    return folded(text).stream().map(SearchWord::word).toList();
  }

  /** The words folded and no more, for keys that need nothing else. */
  static List<String> folded(String text) {
    var folded = ArabicText.fold(text);
    var words = new ArrayList<String>();
    int start = -1;
    for (int at = 0; at <= folded.length(); ) {
      int c = at < folded.length() ? folded.codePointAt(at) : -1;
      boolean inside = c >= 0 && isPartOfWord(c);
      if (inside && start < 0) {
        start = at;
      } else if (!inside && start >= 0) {
        words.add(shortened(folded.substring(start, at)));
        start = -1;
      }
      at += c < 0 ? 1 : Character.charCount(c);
    }
    return words;
  }

  private static boolean isPartOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.OTHER_NUMBER,
              Character.LETTER_NUMBER ->
              true;
          default -> false;
        };
  }

  private static String shortened(String whole) {
    return whole.codePointCount(0, whole.length()) <= LONGEST
        ? whole
        : whole.substring(0, whole.offsetByCodePoints(0, LONGEST));
  }

  private static SearchWord word(String folded) {
    boolean isArabic =
        folded
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    return new SearchWord(
        folded, isArabic ? ArabicStem.of(folded) : null, Skeleton.of(folded, isArabic), isArabic);
  }
}
