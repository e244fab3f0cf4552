package org.basra.exchange.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.basra.exchange.platform.broker.EventHeaders;

/** The outer form of a record, as it is kept while it is parked: nothing of it is lost. */
final class ParkedRecord {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Header>> HEADERS = new TypeReference<>() {};

  private ParkedRecord() {}

  private record Header(String name, byte[] value) {}

  static String headers(ConsumerRecord<byte[], byte[]> message) {
    var headers = new ArrayList<Header>();
    message.headers().forEach(header -> headers.add(new Header(header.key(), header.value())));
    try {
      return JSON.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Names and bytes always have a JSON form", e);
    }
  }

  /** The record as it came, apart from what Kafka knows of its surroundings. */
  static ConsumerRecord<byte[], byte[]> restore(
      String topic, int partition, long offset, byte[] key, byte[] value, String headers) {
    var restored = new RecordHeaders();
    try {
      JSON.readValue(headers, HEADERS).forEach(each -> restored.add(each.name(), each.value()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Headers of a parked record are JSON", e);
    }
    return new ConsumerRecord<>(
        topic,
        partition,
        offset,
        ConsumerRecord.NO_TIMESTAMP,
        TimestampType.NO_TIMESTAMP_TYPE,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        key,
        value,
        restored,
        Optional.empty());
  }

  /** A header that should hold an id; null where it does not. */
  static UUID id(ConsumerRecord<byte[], byte[]> message, String header) {
    try {
      return EventHeaders.text(message.headers(), header).map(UUID::fromString).orElse(null);
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }
}
