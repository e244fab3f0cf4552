package org.basra.exchange.library.search;

/** How near a record's word is to the one that was typed; the nearest first. */
enum Tier {
  /** The word itself, however it is spelled. */
  FOLDED,
  /** Another form of an Arabic word: with or without article, adjective, plural. */
  STEM,
  /** A word of the other script with the same consonants, or the nearest word there is. */
  NEAR
}
