/** A real client and a real upstream on raw sockets, so that tests see every byte. */
package org.basra.exchange.gateway.testing;
