package org.basra.exchange.platform.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The first record that does not hold.
 *
 * @param seq number of the entry; null where nothing is left that would tell it
 * @param position place in the chain, from 1; null where the entry never got one
 * @param kind what is wrong
 */
public record AuditFinding(
    @Schema(nullable = true) Long seq,
    @Schema(nullable = true) Long position,
    AuditFindingKind kind) {}
