package org.basra.exchange.aid.receipts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.problem.ProblemType;

/**
 * Goods that may be taken in.
 *
 * @param index of the line in the request, to point at
 * @param expiresOn last day of use; null for what does not expire
 */
record SettledLine(
    int index, UUID productId, String lotNumber, LocalDate expiresOn, long quantity) {

  /** One order of making lots for everybody, so that nobody waits in a circle. */
  static final Comparator<SettledLine> BY_LOT =
      Comparator.comparing(SettledLine::productId).thenComparing(SettledLine::lotNumber);

  static Problem refusal(ProblemType problem, int index, String field, String detail) {
    return problem.problem().at(ProblemError.body("/lines/" + index + "/" + field, detail));
  }
}
