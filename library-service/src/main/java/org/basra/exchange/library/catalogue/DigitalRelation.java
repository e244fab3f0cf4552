package org.basra.exchange.library.catalogue;

/** What a link has to do with the described publication (MARC 21: 856, second indicator). */
public enum DigitalRelation {
  /** The publication itself, or a part of it. */
  RESOURCE,
  /** Another version of it, usually a digitised copy. */
  VERSION,
  /** Something else, such as a review or a table of contents. */
  RELATED,
  /** The record does not say. */
  UNSPECIFIED
}
