/**
 * Readers who wait for a publication or for one copy of it, first come, first served, and the shelf
 * on which a copy waits for its reader.
 *
 * <p>Locks are taken in one order: patron, copy, hold. Whoever moves a copy on or off the shelf
 * holds the copy's row; the hold it goes to is chosen and locked by one statement.
 */
package org.basra.exchange.library.holds;
