package org.basra.exchange.library.stocktaking;

import java.util.Map;

/**
 * A stock-taking in numbers. What is expected and neither seen nor missing has been in somebody's
 * hands since the opening, or belongs elsewhere by now.
 *
 * @param expected items that stood on the shelf by the catalogue at the opening
 * @param scanned barcodes that were scanned, each once
 * @param seen expected items among them
 * @param differences how many of each kind; every kind is there
 */
public record StockTakingCounts(
    long expected, long scanned, long seen, Map<DifferenceKind, Long> differences) {}
