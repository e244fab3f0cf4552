package org.basra.exchange.platform.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that the broker refused for good. Its payload is not shown.
 *
 * @param id of the event, as in {@code ce_id}
 * @param type wire name of the event
 * @param topic it was meant for
 * @param aggregateId whose later events wait behind this one
 * @param aggregateVersion version of the aggregate the event tells of
 * @param attempts how often it was sent
 * @param errorClass kind of the last refusal
 * @param occurredAt when it was written, UTC
 * @param parkedAt when it was refused, UTC
 * @param resolvedAt when an administrator decided, UTC; absent while it waits
 * @param resolution what was decided; absent while it waits
 */
public record ParkedEventView(
    UUID id,
    String type,
    String topic,
    UUID aggregateId,
    long aggregateVersion,
    int attempts,
    String errorClass,
    Instant occurredAt,
    Instant parkedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant resolvedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) ParkedEventResolution resolution) {}
