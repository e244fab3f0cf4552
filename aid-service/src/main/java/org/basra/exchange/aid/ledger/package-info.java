/**
 * The stock ledger: lines that are never changed and balances that can never be negative. A balance
 * changes by one guarded statement that writes its line too, so that neither exists without the
 * other; several of them run in the order of their keys, so that nobody waits in a circle.
 */
package org.basra.exchange.aid.ledger;
