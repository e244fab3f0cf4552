/**
 * Aid items: the kinds of things that are sent, medical and educational, counted in whole base
 * units. What was made together and where it lies is told by lots and stock.
 */
package org.basra.exchange.aid.products;
