package org.basra.exchange.platform.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Outcome of a verification.
 *
 * @param verified how many sealed entries hold, counted from the first up to the first bad one
 * @param unsealed how many entries wait for their seal
 * @param firstBad the first record that does not hold, null when all do
 * @param head the end of the chain when all records hold, null otherwise or before the first seal
 */
public record AuditVerification(
    long verified,
    long unsealed,
    @Schema(nullable = true) AuditFinding firstBad,
    @Schema(nullable = true) AuditHead head) {}
