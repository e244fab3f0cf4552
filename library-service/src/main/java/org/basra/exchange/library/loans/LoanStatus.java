package org.basra.exchange.library.loans;

/** Whether the item is out; an open loan is overdue once its due time has passed. */
public enum LoanStatus {
  OPEN,
  RETURNED
}
