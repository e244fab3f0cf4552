/**
 * Stock: what is where, taking it from the shelf, and proof that the balances are what the ledger
 * says.
 */
package org.basra.exchange.aid.stock;
