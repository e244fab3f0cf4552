package org.basra.exchange.aid.donations;

/** Whether what has come can be what a line speaks of. Fields are named as in JSON. */
public sealed interface LineDecision {

  /** It is, and now the line says so. */
  record Settled() implements LineDecision {}

  /** Neither the offer nor the receipt says which product it is. */
  record ProductUnknown() implements LineDecision {}

  /** The line says otherwise. */
  record Differs(String field) implements LineDecision {}

  /** More than this would still be expected. */
  record TooMuch(long outstanding) implements LineDecision {}
}
