package org.basra.exchange.aid.lots;

/** Whether what is known of a lot is enough. */
public sealed interface LotDecision {

  /**
   * It is.
   *
   * @param lotNumber under which the lot is kept
   */
  record Sound(String lotNumber) implements LotDecision {}

  /** Medicines are recalled by lot number. */
  record NumberMissing() implements LotDecision {}

  /** Nobody may give a medicine whose age is not known. */
  record ExpiryMissing() implements LotDecision {}
}
