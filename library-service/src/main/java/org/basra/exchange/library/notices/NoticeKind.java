package org.basra.exchange.library.notices;

/** What a notice tells its reader. */
public enum NoticeKind {
  DUE_SOON,
  OVERDUE
}
