package org.basra.exchange.library.stocktaking;

/** Whether a stock-taking ends now, and if not, why. */
public sealed interface EndDecision {

  /** It has just ended. */
  record Ended() implements EndDecision {}

  /**
   * It had ended before.
   *
   * @param as how
   */
  record EndedBefore(StockTakingStatus as) implements EndDecision {}

  /** Closing it would declare the whole location missing. */
  record NothingScanned() implements EndDecision {}
}
