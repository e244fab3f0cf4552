/**
 * One request on its way through the gateway: its identity, its language, its times, its log line.
 * Refusals leave from here as problems, in the language of the person who caused them.
 */
package org.basra.exchange.gateway.call;
