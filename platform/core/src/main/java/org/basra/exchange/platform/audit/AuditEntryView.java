package org.basra.exchange.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry as auditors see it.
 *
 * @param seq number in the order of writing, with gaps where a transaction was rolled back
 * @param at when it was written, UTC
 * @param actor pseudonymous subject id
 * @param sealed whether the hash chain covers it yet
 */
record AuditEntryView(
    UUID id,
    long seq,
    Instant at,
    String actor,
    String actorRole,
    String action,
    String objectType,
    String objectId,
    @Schema(nullable = true) String reason,
    @Schema(nullable = true) String requestId,
    Map<String, String> details,
    boolean sealed) {}
