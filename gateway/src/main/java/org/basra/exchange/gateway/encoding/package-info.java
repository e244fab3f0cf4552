/**
 * Compression, done once and here: services answer plainly, the gateway squeezes what a weak
 * connection would feel, and keeps entity tags honest about it (RFC 9110, 8.8.3.3).
 */
package org.basra.exchange.gateway.encoding;
