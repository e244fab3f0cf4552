package org.basra.exchange.library.notices;

/** What there is to tell about a loan now. */
sealed interface NoticeDecision {

  /** Nothing, or nothing that has not been told. */
  record Nothing() implements NoticeDecision {}

  /** That it is due in a few days. */
  record DueSoon() implements NoticeDecision {}

  /**
   * That it is overdue.
   *
   * @param reminder which reminder it is, from 1
   */
  record Overdue(int reminder) implements NoticeDecision {}
}
