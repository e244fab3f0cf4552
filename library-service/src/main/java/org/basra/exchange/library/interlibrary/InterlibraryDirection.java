package org.basra.exchange.library.interlibrary;

/** Who lends to whom. */
public enum InterlibraryDirection {
  /** A partner lends to one of our readers. */
  BORROWING,
  /** We lend one of our copies to a partner. */
  LENDING
}
