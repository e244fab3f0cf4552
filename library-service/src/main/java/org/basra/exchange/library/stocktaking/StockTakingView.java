package org.basra.exchange.library.stocktaking;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stock-taking with its numbers; instants in UTC. What is expected and neither seen nor missing
 * has been in somebody's hands since the opening, or belongs elsewhere by now.
 *
 * @param location code of the shelf or branch that is walked along
 * @param endedAt when it was closed or cancelled; null while it is open
 * @param expected items that stood on the shelf by the catalogue at the opening
 * @param scanned different barcodes that were scanned
 * @param seen expected items among them
 * @param differences how many of each kind
 */
public record StockTakingView(
    @Schema(required = true) UUID id,
    @Schema(required = true, examples = "BASRA-MAIN") String location,
    @Schema(required = true) StockTakingStatus status,
    @Schema(required = true) Instant openedAt,
    @Schema(nullable = true) Instant endedAt,
    @Schema(required = true, examples = "412") long expected,
    @Schema(required = true, examples = "405") long scanned,
    @Schema(required = true, examples = "401") long seen,
    @Schema(required = true) List<DifferenceCount> differences) {

  /**
   * How many differences of one kind there are.
   *
   * @param description what the kind means
   */
  public record DifferenceCount(
      @Schema(required = true) DifferenceKind kind,
      @Schema(required = true) LocalizedText description,
      @Schema(required = true, examples = "3") long count) {}

  /** The view of {@code counted}. */
  public static StockTakingView of(CountedStockTaking counted) {
    var taking = counted.taking();
    var counts = counted.counts();
    return new StockTakingView(
        taking.id,
        taking.location,
        taking.status,
        taking.openedAt,
        taking.endedAt,
        counts.expected(),
        counts.scanned(),
        counts.seen(),
        Arrays.stream(DifferenceKind.values())
            .map(
                kind ->
                    new DifferenceCount(kind, kind.description(), counts.differences().get(kind)))
            .toList());
  }
}
