package org.basra.exchange.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.basra.exchange.platform.broker.EventHeaders;

/** Everything that lies on a topic, in the order of each partition. */
record TopicLog(List<ConsumerRecord<byte[], byte[]>> records) {

  static TopicLog read(Map<String, Object> kafka, String topic) {
    var settings = new HashMap<>(kafka);
    settings.put("allow.auto.create.topics", false);
    var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var known = consumer.partitionsFor(topic);
      var partitions =
          Stream.ofNullable(known)
              .flatMap(List::stream)
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return new TopicLog(List.copyOf(records));
  }

  /** Ids of events, each where it was first delivered. */
  Set<UUID> ids() {
    var ids = new LinkedHashSet<UUID>();
    records.forEach(message -> ids.add(id(message)));
    return ids;
  }

  int duplicates() {
    return records.size() - ids().size();
  }

  /** For each aggregate the versions of first deliveries, in the order of the topic. */
  Map<String, List<Long>> firstDeliveries() {
    var seen = new LinkedHashSet<UUID>();
    var versions = new HashMap<String, List<Long>>();
    for (var message : records) {
      if (seen.add(id(message))) {
        versions
            .computeIfAbsent(
                new String(message.key(), StandardCharsets.UTF_8), key -> new ArrayList<>())
            .add(Long.valueOf(header(message, EventHeaders.AGGREGATE_VERSION)));
      }
    }
    return versions;
  }

  static UUID id(ConsumerRecord<byte[], byte[]> message) {
    return UUID.fromString(header(message, EventHeaders.ID));
  }

  static String header(ConsumerRecord<byte[], byte[]> message, String name) {
    return EventHeaders.text(message.headers(), name).orElseThrow();
  }
}
