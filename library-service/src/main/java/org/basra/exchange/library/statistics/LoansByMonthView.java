package org.basra.exchange.library.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Loans of a period, month by month.
 *
 * @param from first day, at the library
 * @param to last day, at the library
 * @param zone where the months begin and end
 * @param months every month that the period touches, also those without a loan
 */
record LoansByMonthView(
    @Schema(required = true, examples = "2026-01-01") LocalDate from,
    @Schema(required = true, examples = "2026-12-31") LocalDate to,
    @Schema(required = true, examples = "Asia/Baghdad") String zone,
    @Schema(required = true) List<MonthLoans> months)
    implements Table {

  /**
   * A month.
   *
   * @param month year and month
   * @param loans loans that began in it, within the period
   */
  record MonthLoans(
      @Schema(required = true, examples = "2026-12") String month,
      @Schema(required = true, examples = "412") long loans) {}

  static LoansByMonthView of(Period period, List<MonthLoans> months) {
    return new LoansByMonthView(period.from(), period.to(), period.zone().getId(), months);
  }

  @Override
  public List<String> head() {
    return List.of("month", "loans");
  }

  @Override
  public Stream<List<String>> rows() {
    return months.stream().map(row -> List.of(row.month, Long.toString(row.loans)));
  }
}
