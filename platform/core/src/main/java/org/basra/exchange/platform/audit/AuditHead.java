package org.basra.exchange.platform.audit;

/**
 * The end of a chain, to be kept outside the database: whoever owns the database and can restart
 * the sealer could have the whole chain made anew, but not with the same seals.
 *
 * @param position last place in the chain
 * @param hash its seal, hexadecimal
 */
public record AuditHead(long position, String hash) {}
