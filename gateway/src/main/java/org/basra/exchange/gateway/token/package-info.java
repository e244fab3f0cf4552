/**
 * The first check of access tokens. A bad token goes no further; a good one is checked again by the
 * service, and a request without one is the service's to judge.
 */
package org.basra.exchange.gateway.token;
