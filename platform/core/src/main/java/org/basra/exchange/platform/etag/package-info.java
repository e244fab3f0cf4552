/** Conditional requests (RFC 9110, section 13): entity versions as strong ETags. */
package org.basra.exchange.platform.etag;
