package org.basra.exchange.library.stockclosures;

import static org.basra.exchange.library.LibraryProblem.STOCK_TAKING_ENDED;
import static org.basra.exchange.library.LibraryProblem.STOCK_TAKING_WITHOUT_SCANS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.library.calendar.OpeningCalendar;
import org.basra.exchange.library.holds.HoldQueue;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.library.stocktaking.CountedStockTaking;
import org.basra.exchange.library.stocktaking.EndDecision;
import org.basra.exchange.library.stocktaking.StockTaking;
import org.basra.exchange.library.stocktaking.StockTakingNumbers;
import org.basra.exchange.library.stocktaking.StockTakingRepository;

/** Ends stock-takings; one transaction for all items, so that none is half told. */
@ApplicationScoped
class ClosureService {

  private final StockTakingRepository takings;
  private final StockTakingNumbers numbers;
  private final ClosureRepository closures;
  private final ItemRepository items;
  private final HoldQueue holds;
  private final OpeningCalendar calendar;
  private final Clock clock;

  ClosureService(
      StockTakingRepository takings,
      StockTakingNumbers numbers,
      ClosureRepository closures,
      ItemRepository items,
      HoldQueue holds,
      OpeningCalendar calendar,
      Clock clock) {
    this.takings = takings;
    this.numbers = numbers;
    this.closures = closures;
    this.items = items;
    this.holds = holds;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The stock-taking, locked; the calendar before it, since copies that come back fill holds. */
  @Transactional(Transactional.TxType.MANDATORY)
  CountedStockTaking lock(UUID id) {
    calendar.keep();
    return numbers.of(takings.lock(id));
  }

  /** Locks all items in the order of their ids before it decides on any and moves a hold. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<FilledHold> close(CountedStockTaking counted) {
    var taking = counted.taking();
    var now = clock.instant();
    require(taking.close(counted.counts().scanned(), now));
    var policy = new ClosurePolicy(taking.location());
    var missing = new ArrayList<UUID>();
    var back = new ArrayList<UUID>();
    for (var item : closures.facts(taking.id(), closures.lockAffected(taking.id()))) {
      switch (policy.decide(item)) {
        case ItemDecision.GoesMissing() -> missing.add(item.itemId());
        case ItemDecision.ComesBack() -> back.add(item.itemId());
        case ItemDecision.Stays(var why) -> {
          // The shelf tells nothing that the catalogue does not know.
        }
      }
    }
    items.setMissing(missing);
    closures.keepMissing(taking.id(), missing);
    var filled =
        back.stream().map(id -> bringBack(taking, id, now)).flatMap(Optional::stream).toList();
    takings.flush();
    return filled;
  }

  private Optional<FilledHold> bringBack(StockTaking taking, UUID itemId, Instant now) {
    var item = items.lock(itemId);
    item.reshelve(null);
    items.flush();
    var hold = holds.returned(item, now);
    closures.keepFound(taking.id(), itemId, hold.map(HoldQueue.ReadyHold::holdId).orElse(null));
    return hold.map(ready -> new FilledHold(itemId, item.barcode(), ready));
  }

  /** What is missing is kept as it was; no item is asked or changed. */
  @Transactional
  CountedStockTaking cancel(UUID id) {
    var taking = takings.lock(id);
    require(taking.cancel(clock.instant()));
    closures.keepMissing(id);
    takings.flush();
    return numbers.of(taking);
  }

  private static void require(EndDecision decision) {
    switch (decision) {
      case EndDecision.Ended() -> {
        // Nothing speaks against it.
      }
      case EndDecision.EndedBefore(var as) -> throw STOCK_TAKING_ENDED.because("It is " + as);
      case EndDecision.NothingScanned() -> throw STOCK_TAKING_WITHOUT_SCANS.problem();
    }
  }
}
