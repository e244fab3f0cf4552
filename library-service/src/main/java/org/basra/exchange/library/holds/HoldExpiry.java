package org.basra.exchange.library.holds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.platform.outbox.Outbox;
import org.basra.exchange.platform.transaction.Attempt;
import org.basra.exchange.platform.transaction.Transactions;
import org.jboss.logging.Logger;

/**
 * Ends holds whose time is over: a copy that nobody fetched goes to the next reader in the same
 * transaction. Replicas may do it at once; whoever comes second to a copy leaves it.
 */
@ApplicationScoped
class HoldExpiry {

  private static final Logger LOG = Logger.getLogger(HoldExpiry.class);
  private static final int BATCH = 100;

  private final HoldRepository holds;
  private final HoldShelf shelf;
  private final LibraryDay day;
  private final ItemRepository items;
  private final Outbox outbox;
  private final Clock clock;

  HoldExpiry(
      HoldRepository holds,
      HoldShelf shelf,
      LibraryDay day,
      ItemRepository items,
      Outbox outbox,
      Clock clock) {
    this.holds = holds;
    this.shelf = shelf;
    this.day = day;
    this.items = items;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Ends all that is due, batch by batch; answers how many holds that were. */
  int run() {
    int ended = 0;
    int round;
    do {
      round = notFetched() + notNeeded();
      ended += round;
    } while (round >= BATCH);
    return ended;
  }

  private int notFetched() {
    return each(
        Transactions.retrying(() -> holds.notFetched(clock.instant(), BATCH)), this::passOn);
  }

  private int notNeeded() {
    return each(Transactions.retrying(() -> holds.notNeeded(day.today(), BATCH)), this::giveUp);
  }

  /** One that fails does not keep the others. */
  private static int each(List<UUID> due, Step step) {
    int ended = 0;
    for (var id : due) {
      Callable<Boolean> work = () -> step.of(id);
      switch (Attempt.of(() -> Transactions.retrying(work))) {
        case Attempt.Done<Boolean>(Boolean done) -> ended += done ? 1 : 0;
        case Attempt.Failed<Boolean>(Exception cause) ->
            LOG.warnf("Hold or copy %s cannot be dealt with now: %s", id, cause);
      }
    }
    return ended;
  }

  private interface Step {
    boolean of(UUID id);
  }

  private boolean passOn(UUID itemId) {
    shelf.keepCalendar();
    if (!items.lockIfFree(itemId)) {
      return false;
    }
    var now = clock.instant();
    var late = holds.lockReadyOn(itemId).filter(hold -> !hold.shelfUntil.isAfter(now));
    late.ifPresent(
        hold -> {
          expire(hold);
          shelf.offer(itemId, now);
        });
    return late.isPresent();
  }

  private boolean giveUp(UUID id) {
    var late = holds.lockNotNeeded(id, day.today());
    late.ifPresent(this::expire);
    return late.isPresent();
  }

  private void expire(Hold hold) {
    hold.end(HoldStatus.EXPIRED, clock.instant());
    outbox.append(hold, HoldEvent.Expired.of(hold));
  }
}
