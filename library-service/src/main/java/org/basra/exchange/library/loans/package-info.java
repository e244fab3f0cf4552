/** Lending and returning: an item is with one patron at a time, whatever happens at once. */
package org.basra.exchange.library.loans;
