/**
 * Consignments: goods for one destination, from plan to delivery. This package keeps what a
 * consignment is and which step may follow which; allocation and journey are next door.
 */
package org.basra.exchange.aid.consignments;
