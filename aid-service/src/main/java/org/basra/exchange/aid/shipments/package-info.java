/**
 * Shipments: a consignment leaves, is on the way, and arrives. What arrived in good order, what is
 * damaged and what is lost add up to what was shipped, lot by lot, or nothing is recorded.
 */
package org.basra.exchange.aid.shipments;
