/**
 * How a copy comes back to its shelf, from a reader, from the binder or from being lost, and how a
 * loan ends without that. A copy that is back goes to the first who waits for it.
 *
 * <p>There are no fines: a lost copy ends the loan and frees the reader's limit. Whether such a
 * reader may borrow on is decided by a person, with the block of the patron.
 */
package org.basra.exchange.library.returns;
