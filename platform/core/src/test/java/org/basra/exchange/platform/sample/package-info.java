/** The smallest service there is, to test the platform from outside. */
package org.basra.exchange.platform.sample;
