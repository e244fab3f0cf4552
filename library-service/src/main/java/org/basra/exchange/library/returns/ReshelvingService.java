package org.basra.exchange.library.returns;

import static org.basra.exchange.library.LibraryProblem.ITEM_NOT_IN_REPAIR;
import static org.basra.exchange.library.LibraryProblem.ITEM_NOT_MISSING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.library.calendar.OpeningCalendar;
import org.basra.exchange.library.holds.HoldQueue;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.items.ItemCondition;
import org.basra.exchange.library.items.ItemRepository;

/** Copies that may be lent again; the first who waits for one gets it in the same transaction. */
@ApplicationScoped
class ReshelvingService {

  private final ItemRepository items;
  private final HoldQueue holds;
  private final OpeningCalendar calendar;
  private final Clock clock;

  ReshelvingService(ItemRepository items, HoldQueue holds, OpeningCalendar calendar, Clock clock) {
    this.items = items;
    this.holds = holds;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Transactional
  ReshelvedItem repaired(UUID id, ItemCondition condition) {
    return reshelve(
        id,
        Item::isInRepair,
        ITEM_NOT_IN_REPAIR,
        condition == null ? ItemCondition.GOOD : condition);
  }

  @Transactional
  ReshelvedItem found(UUID id, ItemCondition condition) {
    return reshelve(id, Item::isGone, ITEM_NOT_MISSING, condition);
  }

  private ReshelvedItem reshelve(
      UUID id, Predicate<Item> away, LibraryProblem otherwise, ItemCondition condition) {
    calendar.keep();
    var item = items.lock(id);
    if (!away.test(item)) {
      throw otherwise.problem();
    }
    item.reshelve(condition);
    items.flush();
    var hold = holds.returned(item, clock.instant());
    items.writeAndReadAgain(item);
    return new ReshelvedItem(item, hold);
  }
}
