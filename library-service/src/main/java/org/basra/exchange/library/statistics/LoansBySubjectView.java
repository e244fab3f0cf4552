package org.basra.exchange.library.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Loans of a period by what they are about; a record of several subjects counts for each.
 *
 * @param from first day, at the library
 * @param to last day, at the library
 * @param subjects the fifty with the most loans, the most first
 */
record LoansBySubjectView(
    @Schema(required = true, examples = "2026-01-01") LocalDate from,
    @Schema(required = true, examples = "2026-12-31") LocalDate to,
    @Schema(required = true) List<SubjectLoans> subjects)
    implements Table {

  /**
   * One of them.
   *
   * @param subject heading as shown, in either script
   * @param loans loans that began in the period
   */
  record SubjectLoans(
      @Schema(required = true, examples = "الرواية العربية") String subject,
      @Schema(required = true, examples = "57") long loans) {}

  static LoansBySubjectView of(Period period, List<SubjectLoans> subjects) {
    return new LoansBySubjectView(period.from(), period.to(), subjects);
  }

  @Override
  public List<String> head() {
    return List.of("subject", "loans");
  }

  @Override
  public Stream<List<String>> rows() {
    return subjects.stream().map(row -> List.of(row.subject, Long.toString(row.loans)));
  }
}
