/**
 * Lending: an item is with one patron at a time, whatever happens at once. How a loan goes on is
 * told by {@code renewals}, how it ends by {@code returns}.
 */
package org.basra.exchange.library.loans;
