package org.basra.exchange.library.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.basra.exchange.library.words.Lexemes;
import org.basra.exchange.library.words.WordField;

/**
 * A set of records that all come before those of the next stage. The index alone tells who belongs
 * to it, so that of many thousand hits only those that can come onto the page are looked at.
 *
 * @param number its place among the stages of all queries
 * @param matching what its records match, those of earlier stages left out
 */
record Stage(int number, String matching) {

  /** The records of a stage are numbered below this. */
  static final int SIZE = 1_000_000;

  private static final Set<WordField> TITLE = Set.of(WordField.TITLE);
  private static final Set<WordField> NAMES = Set.of(WordField.TITLE, WordField.CONTRIBUTOR);
  private static final Set<WordField> HEADINGS =
      Set.of(WordField.TITLE, WordField.CONTRIBUTOR, WordField.SUBJECT);

  /**
   * The stages of a query, the best first: the words side by side as typed in short titles, then in
   * any; in titles, in titles and names, in subjects too, anywhere; then other forms of the Arabic
   * words in titles, then anywhere; then the other script and near words. None where no word is
   * wanted.
   */
  static List<Stage> of(TextQuery text) {
    var stages = new ArrayList<Stage>();
    String before = null;
    var steps = text.wanted().findAny().isEmpty() ? List.<String>of() : steps(text);
    for (int number = 0; number < steps.size(); number++) {
      var step = steps.get(number);
      if (step != null && !step.equals(before)) {
        stages.add(new Stage(number, before == null ? step : step + " & !(" + before + ")"));
        before = step;
      }
    }
    return stages;
  }

  /** What belongs to each stage with all before it; null where it would be the one before it. */
  private static List<String> steps(TextQuery text) {
    var pairs = text.titlePairs();
    var titled = text.matching(Tier.FOLDED, TITLE);
    var typed = pairs == null ? titled : titled + " & " + pairs;
    var folded = text.matching(Tier.FOLDED);
    var stemTitled = text.matching(Tier.STEM, TITLE);
    return Stream.of(
            typed + " & " + Lexemes.SHORT_TITLE,
            typed,
            titled,
            text.matching(Tier.FOLDED, NAMES),
            text.matching(Tier.FOLDED, HEADINGS),
            folded,
            text.nothingHasStems() ? null : anyOf(folded, stemTitled),
            text.nothingHasStems() ? null : text.matching(Tier.STEM),
            text.matching(Tier.NEAR))
        .toList();
  }

  private static String anyOf(String one, String other) {
    return "((" + one + ") | (" + other + "))";
  }

  /** Whether a record with this sort key may come behind the place {@code key}. */
  boolean reaches(int key) {
    return number >= key / SIZE;
  }

  boolean holds(int key) {
    return number == key / SIZE;
  }
}
