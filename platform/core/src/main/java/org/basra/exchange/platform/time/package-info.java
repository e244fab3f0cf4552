/** The clock that everything asks, so that tests can set it. */
package org.basra.exchange.platform.time;
