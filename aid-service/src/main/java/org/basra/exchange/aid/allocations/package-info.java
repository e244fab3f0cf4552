/**
 * Allocation: which lots a consignment takes. Earliest expiry first, judged on the day of arrival
 * and not of today; says of every lot it passes over why; all or nothing.
 */
package org.basra.exchange.aid.allocations;
