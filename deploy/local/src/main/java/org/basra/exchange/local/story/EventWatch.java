package org.basra.exchange.local.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning and waits for the events one is looking for. */
public final class EventWatch implements AutoCloseable {

  private final KafkaConsumer<String, String> consumer;
  private final String topic;

  /** Reads {@code topic} with a group of its own. */
  public EventWatch(String bootstrapServers, String topic) {
    this.topic = topic;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "group.id", "story-" + UUID.randomUUID(),
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "metadata.max.age.ms", "1000"),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.subscribe(List.of(topic));
  }

  /** The first {@code count} events that are wanted, in their order; fails when time is up. */
  public List<Event> await(int count, Duration patience, Predicate<Event> wanted) {
    var found = new ArrayList<Event>();
    long deadline = System.nanoTime() + patience.toNanos();
    while (found.size() < count) {
      for (var message : consumer.poll(Duration.ofMillis(200))) {
        var event = new Event(message);
        if (wanted.test(event)) {
          found.add(event);
        }
      }
      if (System.nanoTime() > deadline) {
        throw new StoryFailure(
            "Topic %s has %d of %d expected events after %d s"
                .formatted(topic, found.size(), count, patience.toSeconds()));
      }
    }
    return found;
  }

  /** One CloudEvent in binary mode. */
  public record Event(ConsumerRecord<String, String> message) {

    /** Its name on the wire. */
    public String type() {
      return header("ce_type");
    }

    /** What tells a repetition. */
    public String id() {
      return header("ce_id");
    }

    /** The id of the aggregate it tells of. */
    public String key() {
      return message.key();
    }

    /** Its payload. */
    public String body() {
      return message.value();
    }

    private String header(String name) {
      var header = message.headers().lastHeader(name);
      return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
