package org.basra.exchange.platform.inbox;

import java.util.Set;

/** Somebody who acts on events of other services; a CDI bean. */
public interface EventConsumer {

  /** Stable name within the service; part of the consumer group and the key of the inbox. */
  String name();

  /** Topics to read. */
  Set<String> topics();

  /** Wire names of the events to act on; others are passed over. */
  Set<String> types();

  /**
   * The effect of one event. Runs in the transaction of the inbox row, at most once to its end, in
   * the order of the event's aggregate. An exception rolls back; after three of them the event is
   * parked. Effects outside the database are not undone and do not belong here.
   */
  void on(IncomingEvent event);
}
