package org.basra.exchange.library.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.text.ArabicText;

/**
 * What a reader looks for.
 *
 * @param terms what was typed; null to list everything, empty where it held no word
 * @param filters what else must hold
 * @param sort the order of the answer
 */
record RecordQuery(List<QueryTerm> terms, RecordFilters filters, RecordSort sort) {

  /** Long enough for any title; short enough to be answered quickly. */
  private static final int LONGEST = 500;

  /**
   * The query as it was typed.
   *
   * @throws org.basra.exchange.platform.problem.Problem 400 when it is too long
   */
  static RecordQuery of(String typed, RecordFilters filters, RecordSort sort) {
    var text = checked(typed);
    return new RecordQuery(text.isBlank() ? null : QueryParser.parse(text), filters, sort);
  }

  /**
   * What was typed, empty for nothing.
   *
   * @throws org.basra.exchange.platform.problem.Problem 400 when it is too long
   */
  static String checked(String typed) {
    if (typed == null) {
      return "";
    }
    // A ligature can unfold into eighteen letters, so the folded length is what counts.
    if (typed.length() > LONGEST || ArabicText.fold(typed).length() > LONGEST) {
      throw CommonProblem.INVALID_PARAMETER
          .problem()
          .at(ProblemError.parameter("q", "≤ " + LONGEST));
    }
    return typed;
  }

  /** The words alone, best match first. */
  static RecordQuery of(String typed) {
    return of(typed, RecordFilters.NONE, RecordSort.RELEVANCE);
  }

  boolean isEverything() {
    return terms == null;
  }

  /** Words that no record can have: punctuation, or nothing but exclusions. */
  boolean asksForNothing() {
    return terms != null && terms.stream().allMatch(QueryTerm.Without.class::isInstance);
  }

  /** The order that is really used: without words nothing is more relevant than anything else. */
  RecordSort order() {
    return isEverything() && sort == RecordSort.RELEVANCE ? RecordSort.NEWEST : sort;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    var query = new ArrayList<String>();
    query.add("records");
    query.add(order().name());
    query.add(
        isEverything()
            ? ""
            : "q:" + terms.stream().map(QueryTerm::toString).collect(Collectors.joining("|")));
    query.addAll(filters.query());
    return query;
  }
}
