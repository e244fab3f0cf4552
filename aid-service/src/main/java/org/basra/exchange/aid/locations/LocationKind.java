package org.basra.exchange.aid.locations;

/** What happens at a location. */
public enum LocationKind {
  /** Goods are received, stored and sent. */
  WAREHOUSE,
  /** Goods wait between two journeys, or are on one. */
  TRANSIT,
  /** Goods are handed over; shown to those alone who bring aid there. */
  DELIVERY_POINT
}
