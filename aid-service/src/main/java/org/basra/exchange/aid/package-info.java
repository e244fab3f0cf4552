/** Medical and educational aid: products, donations, stock and consignments. */
package org.basra.exchange.aid;
