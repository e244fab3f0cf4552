package org.basra.exchange.platform.security;

import java.util.UUID;

/** Which objects a caller may see. Part of every query for one object, never a check behind it. */
public sealed interface Scope {

  /** All objects. */
  record Everything() implements Scope {}

  /**
   * Only objects that belong to this person.
   *
   * @param subject the owner's account subject
   */
  record Own(UUID subject) implements Scope {}
}
