package org.basra.exchange.aid.donations;

/** Who gives. */
public enum DonationSource {
  /** A donor, known by a code. */
  DONOR,
  /** The friendship library, which gives its duplicates. */
  LIBRARY
}
