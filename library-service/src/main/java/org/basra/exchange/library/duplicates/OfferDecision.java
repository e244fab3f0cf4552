package org.basra.exchange.library.duplicates;

import java.util.List;

/** Whether copies may be given away, and if not, why and which of them stand in the way. */
sealed interface OfferDecision {

  record Granted() implements OfferDecision {}

  record OfOtherRecords(List<String> barcodes) implements OfferDecision {}

  record AlreadyWithdrawn(List<String> barcodes) implements OfferDecision {}

  record OnLoan(List<String> barcodes) implements OfferDecision {}

  record OnHoldShelf(List<String> barcodes) implements OfferDecision {}

  record NoneWouldStay(long lendable) implements OfferDecision {}
}
