package org.basra.exchange.library.catalogue;

import java.util.List;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.text.ArabicText;

/**
 * What a reader looks for.
 *
 * @param words the folded words, all of which must be in a record; null to list everything
 */
record RecordQuery(String words) {

  /** Long enough for any title; short enough for the database, where a word has 2,046 bytes. */
  private static final int LONGEST = 500;

  /**
   * The query as it was typed.
   *
   * @throws org.basra.exchange.platform.problem.Problem 400 when it is too long
   */
  static RecordQuery of(String typed) {
    if (typed == null || typed.isBlank()) {
      return new RecordQuery(null);
    }
    // A ligature can unfold into eighteen letters, so the folded length is what counts.
    if (typed.length() > LONGEST || ArabicText.fold(typed).length() > LONGEST) {
      throw CommonProblem.INVALID_PARAMETER
          .problem()
          .at(ProblemError.parameter("q", "≤ " + LONGEST));
    }
    return new RecordQuery(ArabicText.fold(typed));
  }

  boolean isEverything() {
    return words == null;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of("records", isEverything() ? "" : "q:" + words);
  }
}
