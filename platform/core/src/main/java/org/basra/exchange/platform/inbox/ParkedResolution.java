package org.basra.exchange.platform.inbox;

/** How a parked incoming event ended. */
public enum ParkedResolution {
  /** It had its effect after all. */
  PROCESSED,
  /** An administrator gave it up, with a reason. */
  SKIPPED
}
