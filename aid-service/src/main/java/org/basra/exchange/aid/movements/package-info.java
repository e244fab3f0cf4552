/** Movements: reading the ledger line by line, and taking a line back by its opposite. */
package org.basra.exchange.aid.movements;
