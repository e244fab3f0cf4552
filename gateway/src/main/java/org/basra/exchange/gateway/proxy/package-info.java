/**
 * The streaming reverse proxy: bodies flow through in both directions as fast as the slower side
 * takes them, and whichever side goes away, the other one learns of it.
 */
package org.basra.exchange.gateway.proxy;
