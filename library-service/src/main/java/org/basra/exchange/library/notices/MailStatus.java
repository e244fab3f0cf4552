package org.basra.exchange.library.notices;

/** What became of a notice's mail. */
public enum MailStatus {
  /** The reader gave no address. */
  NONE,
  /** To be sent, for the first time or again. */
  WAITING,
  /** Handed to the mail server; stays so where the service ended before the server's answer. */
  SENDING,
  /** The mail server has taken it. */
  SENT,
  /** The mail server does not take it. */
  REFUSED,
  /** The connection broke; the server may have taken it, so it is not sent again. */
  UNCERTAIN,
  /** The item came back, the loan was renewed or the address was withdrawn before it was sent. */
  OBSOLETE
}
