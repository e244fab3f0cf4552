package org.basra.exchange.library.donations;

/** Whether copies of a line may be taken into stock. */
sealed interface AccessionDecision {

  /** They are, and there are more to come. */
  record Taken() implements AccessionDecision {}

  record NotAccepted(BookDonationStatus status) implements AccessionDecision {}

  record MoreThanAccepted(int left) implements AccessionDecision {}
}
