/**
 * What the gateway costs, measured against the service without it and, where nginx is installed,
 * against nginx in its place: the same upstream, the same load, the same run.
 */
package org.basra.exchange.gateway.bench;
