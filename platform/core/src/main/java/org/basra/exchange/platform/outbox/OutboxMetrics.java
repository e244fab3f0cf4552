package org.basra.exchange.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What operators see of the outbox. The table is asked at most every five seconds, by the relay;
 * the age of the oldest event goes on rising in between, also while the database does not answer.
 */
final class OutboxMetrics {

  private static final long REFRESH_NANOS = 5_000_000_000L;

  private record Sample(long rows, double oldestAge, long parked, long takenAt) {}

  private final Counter sent;
  private final Counter resent;
  private final Counter failed;
  private final Counter refused;
  private volatile Sample sample;

  OutboxMetrics(MeterRegistry registry) {
    sent = registry.counter("outbox.sent");
    resent = registry.counter("outbox.resent");
    failed = registry.counter("outbox.failed");
    refused = registry.counter("outbox.refused");
    Gauge.builder("outbox.rows", this, m -> m.sample == null ? 0 : m.sample.rows())
        .description("Events not yet acknowledged by Kafka, counted up to 100,000")
        .register(registry);
    Gauge.builder("outbox.oldest.age.seconds", this, OutboxMetrics::oldestAge)
        .description("Age of the oldest event not yet acknowledged by Kafka")
        .register(registry);
    Gauge.builder("outbox.parked", this, m -> m.sample == null ? 0 : m.sample.parked())
        .description("Refused events that wait for an administrator")
        .register(registry);
  }

  private double oldestAge() {
    var current = sample;
    if (current == null || current.rows() == 0) {
      return 0;
    }
    return current.oldestAge() + (System.nanoTime() - current.takenAt()) / 1e9;
  }

  /** Counts a batch; a row that failed before may be on the topic twice. */
  void count(BatchOutcome outcome) {
    sent.increment(outcome.acknowledged().size());
    resent.increment(outcome.acknowledged().stream().filter(row -> row.attempts() > 0).count());
    for (var failure : outcome.failures()) {
      (failure.parks() ? refused : failed).increment();
    }
  }

  /** Takes a new sample where the last one is old. */
  void refresh(Connection connection) throws SQLException {
    long now = System.nanoTime();
    if (sample != null && now - sample.takenAt() < REFRESH_NANOS) {
      return;
    }
    try (var query =
            connection.prepareStatement(
                """
                SELECT (SELECT count(*) FROM (SELECT 1 FROM outbox_event LIMIT 100000) AS counted),
                       coalesce((SELECT extract(epoch FROM clock_timestamp() - created_at)
                                   FROM outbox_event ORDER BY seq LIMIT 1), 0),
                       (SELECT count(*) FROM outbox_parked WHERE resolved_at IS NULL)
                """);
        var rows = query.executeQuery()) {
      rows.next();
      sample = new Sample(rows.getLong(1), rows.getDouble(2), rows.getLong(3), now);
    }
  }
}
