package org.basra.exchange.platform.audit;

/** What can be wrong with a record of the audit log. */
public enum AuditFindingKind {
  /** The entry is not the one that was sealed at this place (also: the chain has another key). */
  ALTERED,
  /** Something was sealed at this place and its entry or its seal is gone. */
  MISSING,
  /** The entry or its seal came into the log without the sealer. */
  FORGED,
  /** The entry waits for its seal longer than {@code exchange.audit.seal-within}. */
  UNSEALED_TOO_LONG,
  /** The entry sealed at this place is still there, at another place. */
  ORDER,
  /** The chain holds in itself, and is not the one from which the given head was kept. */
  REWRITTEN
}
