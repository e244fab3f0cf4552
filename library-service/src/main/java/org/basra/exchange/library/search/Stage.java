package org.basra.exchange.library.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.basra.exchange.library.words.Lexemes;
import org.basra.exchange.library.words.WordField;

/**
 * A set of records that all come before those of the next stage. The index alone tells who belongs
 * to it, so that of many thousand hits only those that can come onto the page are looked at.
 *
 * @param number its place among the stages of all queries
 * @param matching what its records match, those of earlier stages left out
 * @param phrase what those of its records match that come first in it, null where all are alike
 */
record Stage(int number, String matching, String phrase) {

  /** The records of a stage are numbered below this. */
  static final int SIZE = 1_000_000;

  private static final Set<WordField> TITLE = Set.of(WordField.TITLE);
  private static final Set<WordField> NAMES = Set.of(WordField.TITLE, WordField.CONTRIBUTOR);
  private static final Set<WordField> HEADINGS =
      Set.of(WordField.TITLE, WordField.CONTRIBUTOR, WordField.SUBJECT);

  /** What belongs to a stage with all before it. */
  private record Step(String matching, String phrase) {}

  /**
   * The stages of a query, the best first: the words as typed in titles (a single one in a short
   * title before all others), in titles and names, in subjects too, anywhere; then other forms of
   * the Arabic words in titles, then anywhere; then the other script and near words.
   */
  static List<Stage> of(TextQuery text) {
    var phrase = text.titlePhrase();
    var titled = text.matching(Tier.FOLDED, TITLE);
    var folded = text.matching(Tier.FOLDED);
    var stemTitled = text.matching(Tier.STEM, TITLE);
    var stages = new ArrayList<Stage>();
    var steps =
        List.of(
            new Step(phrase == null ? titled + " & " + Lexemes.SHORT_TITLE : null, null),
            new Step(titled, phrase),
            new Step(text.matching(Tier.FOLDED, NAMES), null),
            new Step(text.matching(Tier.FOLDED, HEADINGS), null),
            new Step(folded, null),
            new Step(text.nothingHasStems() ? null : anyOf(folded, stemTitled), null),
            new Step(text.nothingHasStems() ? null : text.matching(Tier.STEM), null),
            new Step(text.matching(Tier.NEAR), null));
    String before = null;
    for (int number = 0; number < steps.size(); number++) {
      var step = steps.get(number);
      if (step.matching() != null && !step.matching().equals(before)) {
        stages.add(
            new Stage(
                number,
                before == null ? step.matching() : step.matching() + " & !(" + before + ")",
                step.phrase()));
        before = step.matching();
      }
    }
    return stages;
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
