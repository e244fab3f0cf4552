/**
 * The order in which the gateway looks at a request: address, method, host, origin, credentials,
 * and only then the service.
 */
package org.basra.exchange.gateway.door;
