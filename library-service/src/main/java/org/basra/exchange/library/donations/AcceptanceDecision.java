package org.basra.exchange.library.donations;

/** What verdicts on the lines of an offer come to. Lines are counted as in the request, from 0. */
sealed interface AcceptanceDecision {

  record Decided(BookDonationStatus status) implements AcceptanceDecision {}

  record NotOffered(BookDonationStatus status) implements AcceptanceDecision {}

  /**
   * The verdicts are not on these lines.
   *
   * @param missing how many lines have none
   * @param unknown how many verdicts are on other lines, or on one that has its verdict
   */
  record OnOtherLines(int missing, int unknown) implements AcceptanceDecision {}

  record MoreThanOffered(int line, int copies) implements AcceptanceDecision {}

  record ReasonMissing(int line) implements AcceptanceDecision {}

  record RecordMissing(int line) implements AcceptanceDecision {}
}
