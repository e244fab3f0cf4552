package org.basra.exchange.local;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All topics of the exchange, read by the CloudEvents SDK as a stranger's program reads them. */
final class Topics {

  static final String[] ALL = {
    "library.records",
    "library.loans",
    "library.items",
    "library.duplicate-offers",
    "events.series",
    "events.registrations",
    "applications.applications",
    "applications.awards",
    "aid.donations",
    "aid.consignments"
  };

  private Topics() {}

  /** Every event that is there now, by topic; topics without events are left out. */
  static Map<String, List<CloudEvent>> read(String bootstrapServers) {
    var events = new HashMap<String, List<CloudEvent>>();
    try (var consumer = consumer(bootstrapServers)) {
      var partitions =
          List.of(ALL).stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (var message : consumer.poll(Duration.ofMillis(200))) {
          events.computeIfAbsent(message.topic(), name -> new ArrayList<>()).add(message.value());
        }
      }
    }
    return events;
  }

  private static KafkaConsumer<String, CloudEvent> consumer(String bootstrapServers) {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "group.id",
            "test-" + UUID.randomUUID(),
            "enable.auto.commit",
            "false"),
        new StringDeserializer(),
        new CloudEventDeserializer());
  }
}
