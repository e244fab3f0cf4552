/** Identifiers that sort by the time of their making. Every entity and every event has one. */
package org.basra.exchange.platform.id;
