package org.basra.exchange.local.story;

/**
 * Where the stack is reached from outside.
 *
 * @param gateway address of the front door, without a slash at its end
 * @param issuer the realm at Keycloak
 * @param kafka bootstrap servers
 */
public record Addresses(String gateway, String issuer, String kafka) {}
