package org.basra.exchange.platform.outbox;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/**
 * The producer, made at its first use and again after an error it cannot recover from: a broker
 * that is unreachable at start-up stops nothing. Used by one thread.
 */
final class EventPublisher implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EventPublisher.class);

  private final Supplier<Producer<byte[], byte[]>> factory;
  private Producer<byte[], byte[]> producer;

  EventPublisher(Supplier<Producer<byte[], byte[]>> factory) {
    this.factory = factory;
  }

  /** Starts sending. Every outcome, also one known at once, goes to {@code callback}. */
  void send(ProducerRecord<byte[], byte[]> message, Callback callback) {
    if (producer == null) {
      producer = factory.get();
    }
    producer.send(message, callback);
  }

  /** Drops the producer where {@code failure} may be final for it. */
  void afterFailure(BatchOutcome.Failure failure) {
    if (producer != null && !failure.parks() && !(failure.error() instanceof RetriableException)) {
      LOG.warnf("Producer given up after %s", failure.error().toString());
      close();
    }
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
      producer = null;
    }
  }
}
