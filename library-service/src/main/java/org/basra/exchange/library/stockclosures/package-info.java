/**
 * How a stock-taking ends: by a closure, after which the catalogue says what was found on the
 * shelves, or by a cancellation, which changes no item. Either keeps the differences as they were.
 */
package org.basra.exchange.library.stockclosures;
