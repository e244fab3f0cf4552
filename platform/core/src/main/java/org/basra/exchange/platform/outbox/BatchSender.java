package org.basra.exchange.platform.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Sends one batch and waits for it. Events of different aggregates go side by side; the next event
 * of an aggregate goes only after the one before was acknowledged: a producer that gives up a
 * record may still deliver the records behind it.
 */
final class BatchSender {

  private final EventPublisher publisher;
  private final String service;
  private final Duration limit;
  private final BooleanSupplier stopping;

  /**
   * A sender for events of {@code service}.
   *
   * @param limit after which no further event is started
   * @param stopping whether the relay shuts down
   */
  BatchSender(EventPublisher publisher, String service, Duration limit, BooleanSupplier stopping) {
    this.publisher = publisher;
    this.service = service;
    this.limit = limit;
    this.stopping = stopping;
  }

  /** Sends {@code rows}, which are in order, as far as they go. */
  BatchOutcome send(List<OutboxRow> rows) throws InterruptedException {
    var batch = new Batch(System.nanoTime() + limit.toNanos());
    for (var row : rows) {
      batch.queues.computeIfAbsent(row.aggregateId(), id -> new ArrayDeque<>()).add(row);
    }
    batch.queues.values().forEach(batch::startNext);
    while (batch.open > 0) {
      batch.complete(batch.completions.take());
    }
    batch.failures.forEach(publisher::afterFailure);
    return new BatchOutcome(batch.acknowledged, batch.failures);
  }

  private record Completion(OutboxRow row, Exception error) {}

  private final class Batch {
    private final Map<UUID, Deque<OutboxRow>> queues = new LinkedHashMap<>();
    private final BlockingQueue<Completion> completions = new LinkedBlockingQueue<>();
    private final List<OutboxRow> acknowledged = new ArrayList<>();
    private final List<BatchOutcome.Failure> failures = new ArrayList<>();
    private final long deadline;
    private int open;
    private volatile boolean halted;

    private Batch(long deadline) {
      this.deadline = deadline;
    }

    private void startNext(Deque<OutboxRow> queue) {
      // One failure of the broker is enough: each further send could block for seconds.
      if (queue.isEmpty() || halted || stopping.getAsBoolean() || System.nanoTime() > deadline) {
        return;
      }
      var row = queue.poll();
      open++;
      try {
        publisher.send(row.toRecord(service), (metadata, error) -> finished(row, error));
      } catch (InterruptException e) {
        throw e;
      } catch (RuntimeException e) {
        finished(row, e);
      }
    }

    /** On the producer's own thread, or on the relay's where the outcome is known at once. */
    private void finished(OutboxRow row, Exception error) {
      if (error != null && !new BatchOutcome.Failure(row, error).parks()) {
        halted = true;
      }
      completions.add(new Completion(row, error));
    }

    private void complete(Completion completion) {
      open--;
      var row = completion.row();
      if (completion.error() == null) {
        acknowledged.add(row);
        startNext(queues.get(row.aggregateId()));
      } else {
        failures.add(new BatchOutcome.Failure(row, completion.error()));
      }
    }
  }
}
