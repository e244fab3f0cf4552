package org.basra.exchange.local.story;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The same record a second time, as at-least-once delivery may bring it: same key, headers and
 * payload.
 */
final class Redelivery {

  private static final long PATIENCE_MS = 60_000;
  private static final long PAUSE_MS = 100;

  private Redelivery() {}

  /** Returns when every group that reads this partition of the topic has passed the repetition. */
  static void of(String bootstrapServers, EventWatch.Event event) {
    var servers = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
    try (var producer =
            new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer());
        var admin = Admin.create(servers)) {
      var again = producer.send(copy(event.message())).get();
      var partition = new TopicPartition(again.topic(), again.partition());
      awaitReaders(admin, partition, again.offset() + 1);
    } catch (ExecutionException e) {
      throw new StoryFailure("The event could not be delivered again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailure("Interrupted", e);
    }
  }

  private static ProducerRecord<String, String> copy(ConsumerRecord<String, String> message) {
    return new ProducerRecord<>(
        message.topic(), message.partition(), message.key(), message.value(), message.headers());
  }

  private static void awaitReaders(Admin admin, TopicPartition partition, long offset)
      throws ExecutionException, InterruptedException {
    long deadline = System.currentTimeMillis() + PATIENCE_MS;
    while (slowest(admin, partition) < offset) {
      if (System.currentTimeMillis() > deadline) {
        throw new StoryFailure("The repeated event was not read within a minute");
      }
      Thread.sleep(PAUSE_MS);
    }
  }

  /** The committed offset of the group that is furthest behind; groups without one do not read. */
  private static long slowest(Admin admin, TopicPartition partition)
      throws ExecutionException, InterruptedException {
    long slowest = Long.MAX_VALUE;
    for (var group : admin.listGroups().all().get()) {
      var offsets =
          admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get();
      var committed = offsets.get(partition);
      if (committed != null) {
        slowest = Math.min(slowest, committed.offset());
      }
    }
    return slowest;
  }
}
