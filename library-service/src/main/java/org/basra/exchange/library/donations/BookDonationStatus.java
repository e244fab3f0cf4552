package org.basra.exchange.library.donations;

/** How far a donation of books has come. */
public enum BookDonationStatus {
  /** Nobody has decided on it. */
  OFFERED,
  /** The library keeps some of it, which is not all in stock yet. */
  ACCEPTED,
  /** All that the library keeps is in stock. */
  COMPLETED,
  /** The library keeps none of it; some went on to the aid service. */
  REDIRECTED,
  /** Nobody takes any of it. */
  DECLINED,
  /** The donor has thought better of it. */
  WITHDRAWN
}
