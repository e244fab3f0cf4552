package org.basra.exchange.aid.consignments;

/** Why a lot was passed over. */
public enum SkipReason {
  /** It will be past its last day of use when it arrives. */
  EXPIRED_AT_ARRIVAL,
  /** It will be good when it arrives, and not long enough after. */
  TOO_LITTLE_LIFE_AT_ARRIVAL
}
