package org.basra.exchange.aid.donations;

/** How far a donation is; what is still outstanding is told by its lines. */
public enum DonationStatus {
  /** Announced; nothing has come. */
  OFFERED,
  /** Something has come, perhaps not all. */
  RECEIVED
}
