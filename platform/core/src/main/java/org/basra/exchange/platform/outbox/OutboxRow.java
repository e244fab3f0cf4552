package org.basra.exchange.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.basra.exchange.platform.broker.EventHeaders;

/** One unsent event as the relay reads it. */
record OutboxRow(
    long seq,
    UUID id,
    UUID aggregateId,
    long aggregateVersion,
    String topic,
    String eventType,
    String payload,
    String traceParent,
    Instant createdAt,
    int attempts) {

  int bucket() {
    return OutboxTable.bucketOf(aggregateId);
  }

  /** The event as a CloudEvents 1.0 record in binary mode, keyed by its aggregate. */
  ProducerRecord<byte[], byte[]> toRecord(String service) {
    var key = aggregateId.toString().getBytes(StandardCharsets.UTF_8);
    var value = payload.getBytes(StandardCharsets.UTF_8);
    var result = new ProducerRecord<>(topic, key, value);
    var headers = result.headers();
    EventHeaders.add(headers, EventHeaders.SPEC_VERSION, "1.0");
    EventHeaders.add(headers, EventHeaders.ID, id.toString());
    EventHeaders.add(headers, EventHeaders.TYPE, eventType);
    EventHeaders.add(headers, EventHeaders.SOURCE, "/basra-exchange/" + service);
    EventHeaders.add(headers, EventHeaders.SUBJECT, aggregateId.toString());
    EventHeaders.add(headers, EventHeaders.TIME, createdAt.toString());
    EventHeaders.add(
        headers, EventHeaders.DATA_SCHEMA, "/contracts/events/" + eventType + ".schema.json");
    EventHeaders.add(headers, EventHeaders.AGGREGATE_VERSION, Long.toString(aggregateVersion));
    EventHeaders.add(headers, EventHeaders.CONTENT_TYPE, "application/json");
    EventHeaders.add(headers, EventHeaders.TRACE_PARENT, traceParent);
    return result;
  }
}
