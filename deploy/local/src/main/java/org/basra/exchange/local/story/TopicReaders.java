package org.basra.exchange.local.story;

import java.time.Duration;
import java.util.ArrayList;
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
      var behind = behind(ends);
      while (!behind.isEmpty()) {
        if (System.nanoTime() > deadline) {
          throw new StoryFailure("Not read to the end: " + behind);
        }
        Thread.sleep(PAUSE_MS);
        behind = behind(ends);
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

  /** Which groups stand where, of those that are not at the end. */
  private List<String> behind(Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    var behind = new ArrayList<String>();
    for (var group : admin.listGroups().all().get()) {
      var read =
          admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get();
      for (var end : ends.entrySet()) {
        var reached = read.get(end.getKey());
        if (reached != null && reached.offset() < end.getValue()) {
          behind.add(
              "%s of %s at %d of %d"
                  .formatted(group.groupId(), end.getKey(), reached.offset(), end.getValue()));
        }
      }
    }
    return behind;
  }

  @Override
  public void close() {
    admin.close();
  }
}
