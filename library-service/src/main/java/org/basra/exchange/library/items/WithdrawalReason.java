package org.basra.exchange.library.items;

/** Why a copy left the stock for good. */
public enum WithdrawalReason {
  /** Beyond repair. */
  WORN_OUT,
  /** No longer of use to readers. */
  OUTDATED,
  /** The library has another one. */
  DUPLICATE,
  /** Lost or missing for so long that nobody expects it back. */
  GONE,
  /** Given to another library. */
  TRANSFERRED
}
