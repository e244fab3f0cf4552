package org.basra.exchange.library.readinglists;

/** Whether a reading list or its entries may change. */
sealed interface ChangeDecision {

  record Allowed() implements ChangeDecision {}

  /** Archived lists stay as they are. */
  record PutAway() implements ChangeDecision {}

  record Full(int limit) implements ChangeDecision {}

  /** Readers are not shown an empty list. */
  record LastOne() implements ChangeDecision {}
}
