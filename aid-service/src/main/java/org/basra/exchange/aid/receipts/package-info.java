/** Receipts: what of a donation has come, put into stock lot by lot. */
package org.basra.exchange.aid.receipts;
