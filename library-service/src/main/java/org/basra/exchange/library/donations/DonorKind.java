package org.basra.exchange.library.donations;

/** Who gives. */
public enum DonorKind {
  PERSON,
  INSTITUTION
}
