package org.basra.exchange.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;
import org.basra.exchange.platform.broker.Topics;
import org.jboss.logging.Logger;

/**
 * Sends committed events to Kafka and deletes them once acknowledged. Any number of relays may work
 * on one table: each bucket of aggregates belongs to one of them at a time. There is no cursor, so
 * a transaction that commits late loses nothing.
 *
 * <p>A relay that dies between acknowledgement and deletion repeats events, never skips one.
 */
final class OutboxRelay implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  /** Half of all, so that a second relay finds work, and enough to fill the wire. */
  private static final int BUCKETS_AT_ONCE = OutboxTable.BUCKETS / 2;

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

  private final DataSource dataSource;
  private final EventPublisher publisher;
  private final BatchSender sender;
  private final Topics topics;
  private final RelaySettings settings;
  private final OutboxMetrics metrics;
  private final BackOff[] backOffs;
  private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
  private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
  private volatile boolean stopping;
  private boolean databaseFails;

  OutboxRelay(
      DataSource dataSource,
      Supplier<Producer<byte[], byte[]>> producer,
      Topics topics,
      RelaySettings settings,
      MeterRegistry registry) {
    this.dataSource = dataSource;
    this.publisher = new EventPublisher(producer);
    this.sender =
        new BatchSender(publisher, settings.service(), RelaySettings.BATCH_LIMIT, () -> stopping);
    this.topics = topics;
    this.settings = settings;
    this.metrics = new OutboxMetrics(registry);
    this.backOffs =
        IntStream.range(0, OutboxTable.BUCKETS)
            .mapToObj(bucket -> new BackOff(settings.backOffMin(), settings.backOffMax()))
            .toArray(BackOff[]::new);
  }

  void start() {
    thread.start();
  }

  /** Tells that events were committed in this process. Never blocks. */
  void wake() {
    bell.offer(Boolean.TRUE);
  }

  /** Finishes the batch under way if it ends within seconds, then stops. */
  @Override
  public void close() {
    stopping = true;
    wake();
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      if (!thread.join(STOP_PATIENCE)) {
        thread.interrupt();
        thread.join(STOP_PATIENCE);
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (publisher) {
      long pause = settings.pollMin().toMillis();
      while (!stopping) {
        if (pass() > 0) {
          pause = settings.pollMin().toMillis();
        } else if (bell.poll(pause, TimeUnit.MILLISECONDS) != null) {
          pause = settings.pollMin().toMillis();
        } else {
          pause = Math.min(pause * 2, settings.pollMax().toMillis());
        }
      }
    } catch (InterruptedException | InterruptException e) {
      LOG.info("Relay interrupted; the batch under way will be sent again");
    }
  }

  /** One look at every bucket; answers how many events left the table. */
  private int pass() throws InterruptedException {
    try (var connection = dataSource.getConnection()) {
      var ready =
          OutboxTable.bucketsWithRows(connection).stream()
              .filter(bucket -> backOffs[bucket].ready())
              .collect(Collectors.toCollection(ArrayList::new));
      // In another order each time, so that two relays do not walk behind each other.
      Collections.shuffle(ready);
      int moved = 0;
      for (int from = 0; from < ready.size() && !stopping; from += BUCKETS_AT_ONCE) {
        metrics.refresh(connection);
        moved +=
            relay(connection, ready.subList(from, Math.min(from + BUCKETS_AT_ONCE, ready.size())));
      }
      metrics.refresh(connection);
      databaseFails = false;
      return moved;
    } catch (InterruptException e) {
      throw e;
    } catch (SQLException | RuntimeException e) {
      if (!databaseFails) {
        LOG.warn("Relay cannot work on the outbox; it goes on trying", e);
      }
      databaseFails = true;
      return 0;
    }
  }

  private int relay(Connection connection, List<Integer> buckets)
      throws SQLException, InterruptedException {
    connection.setAutoCommit(false);
    try {
      int moved = sendOneBatch(connection, OutboxTable.lock(connection, buckets));
      connection.commit();
      connection.setAutoCommit(true);
      return moved;
    } catch (SQLException | RuntimeException | InterruptedException e) {
      rollback(connection, e);
      throw e;
    }
  }

  private static void rollback(Connection connection, Exception cause) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private int sendOneBatch(Connection connection, List<Integer> buckets)
      throws SQLException, InterruptedException {
    if (buckets.isEmpty()) {
      return 0;
    }
    var rows = OutboxTable.read(connection, buckets, settings.batch() / buckets.size());
    if (rows.isEmpty()) {
      return 0;
    }
    topics.ensure(rows.stream().map(OutboxRow::topic).toList());
    var outcome = sender.send(rows);
    adjustBackOffs(outcome);
    OutboxTable.settle(connection, outcome);
    report(outcome);
    return outcome.moved();
  }

  private void adjustBackOffs(BatchOutcome outcome) {
    var troubled = outcome.troubled();
    var served = outcome.served();
    served.removeAll(troubled);
    if (served.stream().anyMatch(bucket -> backOffs[bucket].failing())) {
      // The broker is back: no bucket sits out a pause that no longer has a reason.
      Arrays.stream(backOffs).forEach(BackOff::tryNow);
    }
    served.forEach(bucket -> backOffs[bucket].succeeded());
    troubled.forEach(bucket -> backOffs[bucket].failed());
  }

  private void report(BatchOutcome outcome) {
    metrics.count(outcome);
    for (var failure : outcome.failures()) {
      LOG.warnf(
          "Event %s of type %s %s: %s",
          failure.row().id(),
          failure.row().eventType(),
          failure.parks() ? "parked" : "not sent, will be tried again",
          failure.errorClass());
    }
  }
}
