package org.basra.exchange.platform.audit;

/**
 * The first record that does not hold.
 *
 * @param seq number of the entry; null where nothing is left that would tell it
 * @param position place in the chain, from 1; null where the entry never got one
 * @param kind what is wrong
 */
public record AuditFinding(Long seq, Long position, AuditFindingKind kind) {}
