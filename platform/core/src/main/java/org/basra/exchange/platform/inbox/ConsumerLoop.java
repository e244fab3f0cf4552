package org.basra.exchange.platform.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.basra.exchange.platform.broker.Topics;
import org.jboss.logging.Logger;

/**
 * Reads the topics of one consumer. An offset is committed after the transactions of the events
 * before it; while the database is away nothing is skipped, the partitions pause.
 */
final class ConsumerLoop implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

  private final EventConsumer consumer;
  private final Inbox inbox;
  private final Housekeeping housekeeping;
  private final Topics topics;
  private final Supplier<Consumer<byte[], byte[]>> factory;
  private final Pause pause;
  private final InboxMetrics metrics;
  private final Thread thread;
  private volatile Consumer<byte[], byte[]> current;
  private volatile boolean stopping;

  ConsumerLoop(
      EventConsumer consumer,
      Inbox inbox,
      Housekeeping housekeeping,
      Topics topics,
      Supplier<Consumer<byte[], byte[]>> factory,
      Pause pause,
      InboxMetrics metrics) {
    this.consumer = consumer;
    this.inbox = inbox;
    this.housekeeping = housekeeping;
    this.topics = topics;
    this.factory = factory;
    this.pause = pause;
    this.metrics = metrics;
    this.thread = Thread.ofPlatform().name("inbox-" + consumer.name()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Finishes the event under way, commits its offset and leaves the group. */
  @Override
  public void close() {
    stopping = true;
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    var reading = current;
    if (reading != null) {
      reading.wakeup();
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
    while (!stopping) {
      try (var kafka = factory.get()) {
        current = kafka;
        topics.ensure(consumer.topics());
        kafka.subscribe(consumer.topics());
        while (!stopping) {
          turn(kafka);
        }
      } catch (WakeupException e) {
        LOG.debugf("Consumer %s was woken to stop", consumer.name());
      } catch (InterruptedException | InterruptException e) {
        LOG.infof("Consumer %s interrupted; unfinished events come again", consumer.name());
        return;
      } catch (RuntimeException e) {
        LOG.warnf(e, "Consumer %s starts again", consumer.name());
        pause.begin();
        waitBriefly();
      } finally {
        current = null;
      }
    }
  }

  private void waitBriefly() {
    try {
      while (!stopping && !pause.over()) {
        Thread.sleep(POLL);
      }
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  private void turn(Consumer<byte[], byte[]> kafka) throws InterruptedException {
    boolean awake = pause.over();
    if (awake) {
      kafka.resume(kafka.paused());
    }
    var records = kafka.poll(POLL);
    var done = new HashMap<TopicPartition, OffsetAndMetadata>();
    try {
      if (awake) {
        housekeeping.runIfDue();
      }
      handle(records, done);
      if (awake) {
        pause.reset();
      }
    } catch (DatabaseUnavailable e) {
      pause.begin();
      LOG.warnf("Consumer %s waits for the database: %s", consumer.name(), e.getMessage());
      goBack(kafka, records, done);
      kafka.pause(kafka.assignment());
    } finally {
      commit(kafka, done);
    }
    metrics.lag(kafka.assignment().stream().mapToLong(p -> kafka.currentLag(p).orElse(0)).sum());
  }

  private void handle(
      ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, OffsetAndMetadata> done)
      throws InterruptedException {
    for (var message : records) {
      if (stopping) {
        return;
      }
      metrics.count(inbox.receive(consumer, message));
      done.put(
          new TopicPartition(message.topic(), message.partition()),
          new OffsetAndMetadata(message.offset() + 1));
    }
  }

  /** The next poll begins with the first record that has no outcome. */
  private static void goBack(
      Consumer<byte[], byte[]> kafka,
      ConsumerRecords<byte[], byte[]> records,
      Map<TopicPartition, OffsetAndMetadata> done) {
    for (var partition : records.partitions()) {
      var reached = done.get(partition);
      kafka.seek(
          partition,
          reached == null ? records.records(partition).getFirst().offset() : reached.offset());
    }
  }

  private void commit(Consumer<byte[], byte[]> kafka, Map<TopicPartition, OffsetAndMetadata> done) {
    if (done.isEmpty()) {
      return;
    }
    try {
      kafka.commitSync(done);
    } catch (WakeupException e) {
      kafka.commitSync(done);
      throw e;
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      // The events are known to the inbox: read again, they have no second effect.
      LOG.warnf("Consumer %s could not commit its offsets: %s", consumer.name(), e.toString());
    }
  }
}
