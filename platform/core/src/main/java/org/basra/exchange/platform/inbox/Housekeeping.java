package org.basra.exchange.platform.inbox;

import java.time.Duration;

/** What a consumer does between records: release parked events, count them, forget old ones. */
final class Housekeeping {

  private static final int RELEASES = 50;
  private static final Duration CLEANUP_EVERY = Duration.ofHours(1);

  private final EventConsumer consumer;
  private final Inbox inbox;
  private final InboxTable table;
  private final ParkedTable parked;
  private final InboxConfig config;
  private final InboxMetrics metrics;
  private long releaseAt = System.nanoTime();
  private long cleanupAt = System.nanoTime();

  Housekeeping(
      EventConsumer consumer,
      Inbox inbox,
      InboxTable table,
      ParkedTable parked,
      InboxConfig config,
      InboxMetrics metrics) {
    this.consumer = consumer;
    this.inbox = inbox;
    this.table = table;
    this.parked = parked;
    this.config = config;
    this.metrics = metrics;
  }

  /**
   * Does what is due.
   *
   * @throws DatabaseUnavailable when the database is away
   */
  void runIfDue() throws InterruptedException {
    long now = System.nanoTime();
    try {
      if (now - releaseAt >= 0) {
        releaseAt = now + config.releaseEvery().toNanos();
        release();
      }
      if (now - cleanupAt >= 0) {
        cleanupAt = now + CLEANUP_EVERY.toNanos();
        table.forget(consumer.name(), config.topicRetention().multipliedBy(2));
      }
    } catch (IllegalStateException e) {
      throw DatabaseUnavailable.isBehind(e) ? new DatabaseUnavailable(e) : e;
    }
  }

  private void release() throws InterruptedException {
    long open = parked.open(consumer.name());
    metrics.parked(open);
    if (open == 0) {
      return;
    }
    boolean progress = true;
    while (progress) {
      progress = false;
      for (var id : parked.ready(consumer.name(), RELEASES)) {
        progress |= inbox.release(consumer, id);
      }
    }
    metrics.parked(parked.open(consumer.name()));
  }
}
