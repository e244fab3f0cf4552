package org.basra.exchange.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.basra.exchange.platform.broker.EventHeaders;
import org.jboss.logging.Logger;

/** Gives each record its effect once, or parks it. Never gives one up. */
@ApplicationScoped
class Inbox {

  /** What became of a record. */
  enum Outcome {
    APPLIED,
    DUPLICATE,
    IGNORED,
    HELD,
    PARKED
  }

  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final int GROWTH = 4;

  private final InboxTable inbox;
  private final ParkedTable parked;
  private final InboxConfig config;

  Inbox(InboxTable inbox, ParkedTable parked, InboxConfig config) {
    this.inbox = inbox;
    this.parked = parked;
    this.config = config;
  }

  /**
   * Handles a record from its topic. When this returns, the outcome is committed.
   *
   * @throws DatabaseUnavailable when nothing could be decided; the record must come again
   */
  @ActivateRequestContext
  Outcome receive(EventConsumer consumer, ConsumerRecord<byte[], byte[]> message)
      throws InterruptedException {
    IncomingEvent event;
    try {
      event = IncomingEvent.of(message);
    } catch (MalformedEvent e) {
      return park(consumer, message, 0, e);
    }
    if (!consumer.types().contains(event.type())) {
      return Outcome.IGNORED;
    }
    var attempt = tries(() -> apply(consumer, event, message));
    return attempt.failure() == null
        ? attempt.outcome()
        : park(consumer, message, config.tries(), attempt.failure());
  }

  /** Handles a parked record that may go on. Answers whether it had its effect. */
  @ActivateRequestContext
  boolean release(EventConsumer consumer, UUID id) throws InterruptedException {
    var attempt = tries(() -> applyParked(consumer, id));
    if (attempt.failure() == null) {
      return attempt.outcome() == Outcome.APPLIED;
    }
    var reason = reason(attempt.failure());
    warn(consumer, "is parked again", attempt.failure());
    inTransaction(
        () -> {
          parked.failed(id, config.tries(), reason);
          return null;
        });
    return false;
  }

  private Outcome apply(
      EventConsumer consumer, IncomingEvent event, ConsumerRecord<byte[], byte[]> message) {
    return switch (inbox.claim(consumer.name(), event.id(), event.subject())) {
      case KNOWN -> Outcome.DUPLICATE;
      case BEHIND_ANOTHER -> {
        parked.park(consumer.name(), message, ParkedState.HELD, 0, "Behind a parked event");
        yield Outcome.HELD;
      }
      case FREE -> {
        consume(consumer, event);
        yield Outcome.APPLIED;
      }
    };
  }

  private Outcome applyParked(EventConsumer consumer, UUID id) throws MalformedEvent {
    var message = parked.take(id);
    if (message.isEmpty()) {
      return Outcome.DUPLICATE;
    }
    consume(consumer, IncomingEvent.of(message.get()));
    parked.processed(id);
    return Outcome.APPLIED;
  }

  private static void consume(EventConsumer consumer, IncomingEvent event) {
    try (var _ = TraceScope.of(event.traceParent())) {
      consumer.on(event);
    }
  }

  private Outcome park(
      EventConsumer consumer,
      ConsumerRecord<byte[], byte[]> message,
      int attempts,
      Throwable failure) {
    warn(consumer, "is parked", failure);
    var id = ParkedRecord.id(message, EventHeaders.ID);
    return inTransaction(
        () -> {
          if (id != null && inbox.claim(consumer.name(), id, null) == InboxTable.Claim.KNOWN) {
            return Outcome.DUPLICATE;
          }
          parked.park(consumer.name(), message, ParkedState.WAITING, attempts, reason(failure));
          return Outcome.PARKED;
        });
  }

  private record Attempt(Outcome outcome, Throwable failure) {}

  private Attempt tries(Callable<Outcome> work) throws InterruptedException {
    var pause = config.retryDelay();
    for (int attempt = 1; ; attempt++) {
      try {
        return new Attempt(inTransaction(work), null);
      } catch (DatabaseUnavailable e) {
        throw e;
      } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
        if (attempt == config.tries()) {
          return new Attempt(null, e);
        }
        Thread.sleep(pause);
        pause = pause.multipliedBy(GROWTH);
      }
    }
  }

  private static <T> T inTransaction(Callable<T> work) {
    try {
      return QuarkusTransaction.requiringNew().call(work);
    } catch (RuntimeException e) {
      if (DatabaseUnavailable.isBehind(e)) {
        throw new DatabaseUnavailable(e);
      }
      throw e;
    }
  }

  /** Malformed records say what is wrong; of other failures only the kind is kept. */
  private static String reason(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null && cause.getClass().getName().startsWith("io.quarkus.")) {
      cause = cause.getCause();
    }
    return cause instanceof MalformedEvent ? cause.getMessage() : cause.getClass().getSimpleName();
  }

  private static void warn(EventConsumer consumer, String what, Throwable failure) {
    LOG.warnf(failure, "An event for %s %s", consumer.name(), what);
  }
}
