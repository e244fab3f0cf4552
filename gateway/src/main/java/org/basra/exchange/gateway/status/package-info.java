/** What the gateway can say about itself and the services behind it. */
package org.basra.exchange.gateway.status;
