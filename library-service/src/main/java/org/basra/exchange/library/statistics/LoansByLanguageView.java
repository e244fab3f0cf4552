package org.basra.exchange.library.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Loans of a period by language; a record in several languages counts for each.
 *
 * @param from first day, at the library
 * @param to last day, at the library
 * @param languages the fifty with the most loans, the most first
 */
record LoansByLanguageView(
    @Schema(required = true, examples = "2026-01-01") LocalDate from,
    @Schema(required = true, examples = "2026-12-31") LocalDate to,
    @Schema(required = true) List<LanguageLoans> languages)
    implements Table {

  /**
   * One of them.
   *
   * @param language ISO 639-2/B code, und where the record has none
   * @param loans loans that began in the period
   */
  record LanguageLoans(
      @Schema(required = true, examples = "ara") String language,
      @Schema(required = true, examples = "57") long loans) {}

  static LoansByLanguageView of(Period period, List<LanguageLoans> languages) {
    return new LoansByLanguageView(period.from(), period.to(), languages);
  }

  @Override
  public List<String> head() {
    return List.of("language", "loans");
  }

  @Override
  public Stream<List<String>> rows() {
    return languages.stream().map(row -> List.of(row.language, Long.toString(row.loans)));
  }
}
