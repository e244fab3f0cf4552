package org.basra.exchange.library.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much the items were used in a period. An item counts where it belonged to the stock by the
 * end of the period and still does, or was lent in it.
 *
 * @param from first day, at the library
 * @param to last day, at the library
 * @param by what the groups have in common
 * @param groups the two hundred largest, most items first
 */
record TurnoverView(
    @Schema(required = true, examples = "2026-01-01") LocalDate from,
    @Schema(required = true, examples = "2026-12-31") LocalDate to,
    @Schema(required = true) TurnoverDimension by,
    @Schema(required = true) List<TurnoverGroup> groups)
    implements Table {

  /**
   * Items that have the location, language or type in common.
   *
   * @param value location code, ISO 639-2/B code (und: none) or item type
   * @param items how many
   * @param unlentItems those of them that nobody borrowed in the period
   * @param loans loans that began in the period
   * @param turnover loans per item, two decimals
   */
  record TurnoverGroup(
      @Schema(required = true, examples = "BASRA-MAIN") String value,
      @Schema(required = true, examples = "120") long items,
      @Schema(required = true, examples = "31") long unlentItems,
      @Schema(required = true, examples = "258") long loans,
      @Schema(required = true, examples = "2.15") BigDecimal turnover) {

    /** A group; it has at least one item. */
    static TurnoverGroup of(String value, long items, long unlentItems, long loans) {
      var turnover =
          BigDecimal.valueOf(loans).divide(BigDecimal.valueOf(items), 2, RoundingMode.HALF_UP);
      return new TurnoverGroup(value, items, unlentItems, loans, turnover);
    }
  }

  static TurnoverView of(Period period, TurnoverDimension by, List<TurnoverGroup> groups) {
    return new TurnoverView(period.from(), period.to(), by, groups);
  }

  @Override
  public List<String> head() {
    return List.of("value", "items", "unlentItems", "loans", "turnover");
  }

  @Override
  public Stream<List<String>> rows() {
    return groups.stream()
        .map(
            row ->
                List.of(
                    row.value,
                    Long.toString(row.items),
                    Long.toString(row.unlentItems),
                    Long.toString(row.loans),
                    row.turnover.toPlainString()));
  }
}
