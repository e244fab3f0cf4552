package org.basra.exchange.platform.outbox;

import java.util.UUID;

/**
 * An entity whose changes are published. Its version must rise with every published change: where
 * only children change, lock the root with {@code OPTIMISTIC_FORCE_INCREMENT}.
 */
public interface Aggregate {

  /** Key of the events: all events of one id reach consumers in the order of their versions. */
  UUID id();

  /** The value of the {@code @Version} attribute. */
  long version();
}
