package org.basra.exchange.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.basra.exchange.platform.broker.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs one loop for each consumer from start-up to shutdown. */
@ApplicationScoped
class InboxLifecycle {

  private final List<EventConsumer> consumers;
  private final String service;
  private final Map<String, Object> kafka;
  private final Topics topics;
  private final Inbox inbox;
  private final InboxTable table;
  private final ParkedTable parked;
  private final InboxConfig config;
  private final MeterRegistry registry;
  private final List<ConsumerLoop> loops = new ArrayList<>();

  InboxLifecycle(
      @All List<EventConsumer> consumers,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Topics topics,
      Inbox inbox,
      InboxTable table,
      ParkedTable parked,
      InboxConfig config,
      MeterRegistry registry) {
    this.consumers = consumers;
    this.service = service;
    this.kafka = kafka;
    this.topics = topics;
    this.inbox = inbox;
    this.table = table;
    this.parked = parked;
    this.config = config;
    this.registry = registry;
  }

  void start(@Observes StartupEvent event) {
    var names = new HashSet<String>();
    for (var consumer : consumers) {
      if (!names.add(consumer.name())) {
        throw new IllegalStateException("Two event consumers are called " + consumer.name());
      }
    }
    if (config.consume()) {
      consumers.forEach(consumer -> loops.add(loop(consumer)));
      loops.forEach(ConsumerLoop::start);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    loops.parallelStream().forEach(ConsumerLoop::close);
    loops.clear();
  }

  private ConsumerLoop loop(EventConsumer consumer) {
    var metrics = new InboxMetrics(registry, consumer.name());
    return new ConsumerLoop(
        consumer,
        inbox,
        new Housekeeping(consumer, inbox, table, parked, config, metrics),
        topics,
        () -> new KafkaConsumer<>(settings(consumer)),
        new Pause(config.backOffMin(), config.backOffMax()),
        metrics);
  }

  private Map<String, Object> settings(EventConsumer consumer) {
    var settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, service + "." + consumer.name());
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "." + consumer.name());
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    // Topics are made by Topics with our number of partitions; one made later is found soon.
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    return settings;
  }
}
