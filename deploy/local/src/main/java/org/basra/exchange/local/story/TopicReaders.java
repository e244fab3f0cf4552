package org.basra.exchange.local.story;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** The services behind a topic: what they get twice, and how far they have read. */
final class TopicReaders implements AutoCloseable {

  private static final long PAUSE_MS = 100;

  private final Map<String, Object> servers;
  private final Admin admin;

  TopicReaders(String bootstrapServers) {
    this.servers = Map.of("bootstrap.servers", bootstrapServers);
    this.admin = Admin.create(servers);
  }

  /** The same record a second time: same key, headers and payload. */
  void deliverAgain(EventWatch.Event event) {
    var message = event.message();
    try (var producer =
        new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  message.topic(),
                  message.partition(),
                  message.key(),
                  message.value(),
                  message.headers()))
          .get();
    } catch (ExecutionException e) {
      throw new StoryFailure("The event could not be delivered again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailure("Interrupted", e);
    }
  }

  /** Returns when no group that has ever committed an offset of the topic is behind its end. */
  void awaitAllRead(String topic, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      var ends = ends(topic);
      while (isSomebodyBehind(ends)) {
        if (System.nanoTime() > deadline) {
          throw new StoryFailure("Topic " + topic + " is not read to its end");
        }
        Thread.sleep(PAUSE_MS);
      }
    } catch (ExecutionException e) {
      throw new StoryFailure("The broker does not say how far " + topic + " is read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailure("Interrupted", e);
    }
  }

  private Map<TopicPartition, Long> ends(String topic)
      throws ExecutionException, InterruptedException {
    var partitions =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions();
    var latest =
        partitions.stream()
            .collect(
                Collectors.toMap(
                    info -> new TopicPartition(topic, info.partition()),
                    info -> OffsetSpec.latest()));
    var ends = new HashMap<TopicPartition, Long>();
    admin.listOffsets(latest).all().get().forEach((key, value) -> ends.put(key, value.offset()));
    return ends;
  }

  private boolean isSomebodyBehind(Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    for (var group : admin.listGroups().all().get()) {
      var read =
          admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get();
      for (var offset : read.entrySet()) {
        if (offset.getValue() != null
            && offset.getValue().offset() < ends.getOrDefault(offset.getKey(), 0L)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void close() {
    admin.close();
  }
}
