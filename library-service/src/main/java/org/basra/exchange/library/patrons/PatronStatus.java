package org.basra.exchange.library.patrons;

/** Whether a patron may borrow. */
public enum PatronStatus {
  ACTIVE,
  BLOCKED
}
