/**
 * Donations in kind: what a donor or the library has offered, line by line, and how much of it has
 * come. Receiving is the affair of the receipts.
 */
package org.basra.exchange.aid.donations;
