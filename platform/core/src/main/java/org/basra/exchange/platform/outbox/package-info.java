/**
 * Transactional outbox: events are rows of the business transaction, and a relay in the same
 * process sends them to Kafka afterwards. At least once, in order for each aggregate.
 */
package org.basra.exchange.platform.outbox;
