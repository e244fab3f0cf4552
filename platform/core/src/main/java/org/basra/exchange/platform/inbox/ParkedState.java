package org.basra.exchange.platform.inbox;

/** Where a parked incoming event stands. */
public enum ParkedState {
  /** For an administrator to decide. */
  WAITING,
  /** Behind an earlier parked event of its aggregate; goes on by itself. */
  HELD,
  /** To be tried again within a second. */
  RETRY
}
