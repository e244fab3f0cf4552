package org.basra.exchange.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** What operators see of one consumer. */
final class InboxMetrics {

  private final MeterRegistry registry;
  private final String consumer;
  private final AtomicLong lag = new AtomicLong();
  private final AtomicLong parked = new AtomicLong();

  InboxMetrics(MeterRegistry registry, String consumer) {
    this.registry = registry;
    this.consumer = consumer;
    var tags = Tags.of("consumer", consumer);
    Gauge.builder("inbox.lag", lag, AtomicLong::doubleValue)
        .description("Records of the assigned partitions not yet read")
        .tags(tags)
        .register(registry);
    Gauge.builder("inbox.parked", parked, AtomicLong::doubleValue)
        .description("Parked events, those behind others included")
        .tags(tags)
        .register(registry);
  }

  void lag(long records) {
    lag.set(records);
  }

  void parked(long events) {
    parked.set(events);
  }

  void count(Inbox.Outcome outcome) {
    registry
        .counter(
            "inbox.received",
            "consumer",
            consumer,
            "outcome",
            outcome.name().toLowerCase(Locale.ROOT))
        .increment();
  }
}
