/** Offers of places, and what becomes of them. */
package org.basra.exchange.applications.offers;
