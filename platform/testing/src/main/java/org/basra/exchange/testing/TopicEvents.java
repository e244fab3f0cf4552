package org.basra.exchange.testing;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Events on the topics of the test broker as somebody else's program meets them: read and written
 * with the CloudEvents SDK, not with our own code.
 */
public final class TopicEvents {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TopicEvents() {}

  /** The first {@code count} events of one aggregate, in their order; fails after half a minute. */
  public static List<CloudEvent> of(String topic, UUID subject, int count) {
    return matching(topic, count, event -> subject.toString().equals(event.getSubject()));
  }

  /** The first {@code count} events that are wanted; fails after half a minute. */
  public static List<CloudEvent> matching(String topic, int count, Predicate<CloudEvent> isWanted) {
    var found = new ArrayList<CloudEvent>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var consumer = consumer()) {
      consumer.subscribe(List.of(topic));
      while (found.size() < count) {
        for (var message : consumer.poll(Duration.ofMillis(200))) {
          if (isWanted.test(message.value())) {
            found.add(message.value());
          }
        }
        if (System.nanoTime() > deadline) {
          throw new AssertionError(
              "Topic %s has %d of %d expected events: %s"
                  .formatted(topic, found.size(), count, found));
        }
      }
    }
    return List.copyOf(found);
  }

  /** The payload as text. */
  public static String payload(CloudEvent event) {
    return new String(event.getData().toBytes(), StandardCharsets.UTF_8);
  }

  /**
   * An event of another service, to be published by a test.
   *
   * @param type wire name; its first word is the service
   * @param subject id of the aggregate
   * @param version of the aggregate after the change
   * @param json payload
   */
  public static CloudEvent event(String type, UUID subject, long version, String json) {
    return CloudEventBuilder.v1()
        .withId(UUID.randomUUID().toString())
        .withType(type)
        .withSource(URI.create("/" + type.substring(0, type.indexOf('.'))))
        .withSubject(subject.toString())
        .withTime(OffsetDateTime.now(ZoneOffset.UTC))
        .withExtension("aggregateversion", Long.toString(version))
        .withData("application/json", json.getBytes(StandardCharsets.UTF_8))
        .build();
  }

  /** Puts an event on a topic and returns when the broker has it; may be called again with it. */
  public static void publish(String topic, CloudEvent event) {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new CloudEventSerializer())) {
      producer.send(new ProducerRecord<>(topic, event.getSubject(), event)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The event could not be published", e);
    }
  }

  private static KafkaConsumer<String, CloudEvent> consumer() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker(),
            "group.id", "test-" + UUID.randomUUID(),
            "auto.offset.reset", "earliest",
            "enable.auto.commit", "false",
            "metadata.max.age.ms", "1000");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer());
  }

  private static String broker() {
    return System.getProperty("exchange.testing.broker");
  }
}
