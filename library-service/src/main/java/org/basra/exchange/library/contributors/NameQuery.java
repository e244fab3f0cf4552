package org.basra.exchange.library.contributors;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.library.headings.NameKey;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemError;

/**
 * The beginnings of words that one name must all have.
 *
 * @param words for a cast to {@code tsquery}; empty for everybody
 */
record NameQuery(String words) {

  private static final int LONGEST = 200;

  /**
   * What was typed; null and blank ask for everybody.
   *
   * @throws org.basra.exchange.platform.problem.Problem 400 when it is too long
   */
  static NameQuery of(String typed) {
    if (typed == null || typed.isBlank()) {
      return new NameQuery("");
    }
    var folded = typed.length() > LONGEST ? null : NameKey.words(typed);
    if (folded == null || folded.isEmpty() || folded.length() > LONGEST) {
      throw CommonProblem.INVALID_PARAMETER
          .problem()
          .at(ProblemError.parameter("q", "1…" + LONGEST));
    }
    return new NameQuery(
        Stream.of(folded.split(" "))
            .map(word -> "'" + word + "':*")
            .collect(Collectors.joining(" & ")));
  }

  boolean isEverybody() {
    return words.isEmpty();
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of("contributors", words);
  }

  /** A place in the list. */
  record Position(String key, UUID id) {

    static final int SIZE = 2;

    static Position of(List<String> values) {
      return new Position(values.get(0), UUID.fromString(values.get(1)));
    }

    static List<String> of(Contributor contributor) {
      return List.of(contributor.sortKey, contributor.id.toString());
    }
  }
}
