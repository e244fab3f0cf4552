/**
 * Real infrastructure for tests and the local stack: PostgreSQL 18, Kafka and signed tokens without
 * a container engine. Services use it in test scope only.
 */
package org.basra.exchange.testing;
