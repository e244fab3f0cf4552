package org.basra.exchange.library.headings;

/**
 * The lock under which names keep their owners. Whoever writes records keeps it, many at a time;
 * whoever gives a name to another contributor changes it, before locking any row. A lock on the
 * rows would not do: a statement that has waited for one still sees the name's owner from before.
 */
public final class NameOwnership {

  /** "NAME" and "OWNR" in ASCII: no other advisory lock of the service has this key. */
  private static final String KEY = "(5638873168523775570)";

  /** Until the transaction ends no name changes its owner. */
  public static final String KEEP = "SELECT 1 FROM pg_advisory_xact_lock_shared" + KEY;

  /** Until the transaction ends nobody looks names up to write them into records. */
  public static final String CHANGE = "SELECT 1 FROM pg_advisory_xact_lock" + KEY;

  private NameOwnership() {}
}
