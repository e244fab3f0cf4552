/**
 * Consumers of events: each event has its effect once, in the transaction that remembers it. What a
 * consumer cannot digest is parked and holds back its aggregate alone.
 */
package org.basra.exchange.platform.inbox;
