package org.basra.exchange.library.cql;

/** A query as a tree; operators of one level are applied from left to right. */
public sealed interface CqlQuery {

  /** What both find. */
  record And(CqlQuery left, CqlQuery right) implements CqlQuery {}

  /** What either finds. */
  record Or(CqlQuery left, CqlQuery right) implements CqlQuery {}

  /** What the left finds and the right does not. */
  record Not(CqlQuery left, CqlQuery right) implements CqlQuery {}

  /**
   * One search.
   *
   * @param index as it was written
   * @param relation as it was written
   * @param term what stood in the quotes, with its backslashes
   */
  record Clause(String index, String relation, String term) implements CqlQuery {}
}
