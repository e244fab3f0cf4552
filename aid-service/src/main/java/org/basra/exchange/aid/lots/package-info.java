/** Lots: what was made together, carries one number and expires together. */
package org.basra.exchange.aid.lots;
