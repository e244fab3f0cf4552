/**
 * Stock-takings: what a location should hold, what was found there, and how the two differ.
 * Scanning is left to the shelf checks and what becomes of the differences to the closures.
 */
package org.basra.exchange.library.stocktaking;
