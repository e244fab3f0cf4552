package org.basra.exchange.platform.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * An incoming event that a consumer could not digest, or one that waits behind it. Its payload is
 * not shown.
 *
 * @param id of the parked record
 * @param consumer that should act on it
 * @param eventId of the event, as in {@code ce_id}; absent where the record has none
 * @param type wire name of the event; absent where the record has none
 * @param subject aggregate whose later events wait behind it; absent where the record has none
 * @param topic it came from
 * @param partition of the topic
 * @param offset of the record
 * @param state where it stands
 * @param attempts how often its effect was tried
 * @param errorClass kind of the last failure
 * @param parkedAt when it was parked, UTC
 * @param resolvedAt when it ended, UTC; absent while it is parked
 * @param resolution how it ended; absent while it is parked
 */
public record ParkedIncomingEventView(
    UUID id,
    String consumer,
    @JsonInclude(JsonInclude.Include.NON_NULL) UUID eventId,
    @JsonInclude(JsonInclude.Include.NON_NULL) String type,
    @JsonInclude(JsonInclude.Include.NON_NULL) UUID subject,
    String topic,
    int partition,
    long offset,
    ParkedState state,
    int attempts,
    String errorClass,
    Instant parkedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant resolvedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) ParkedResolution resolution) {}
