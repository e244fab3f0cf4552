package org.basra.exchange.library.accessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.calendar.OpeningCalendar;
import org.basra.exchange.library.holds.HoldQueue;
import org.basra.exchange.library.items.AddItemRequest;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.library.items.ItemStock;

/** Takes copies into stock; the first who waits for one gets it in the same transaction. */
@ApplicationScoped
public class Accessions {

  private final ItemStock stock;
  private final ItemRepository items;
  private final HoldQueue holds;
  private final OpeningCalendar calendar;
  private final Clock clock;

  Accessions(
      ItemStock stock,
      ItemRepository items,
      HoldQueue holds,
      OpeningCalendar calendar,
      Clock clock) {
    this.stock = stock;
    this.items = items;
    this.holds = holds;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * New copies of the record, in the order in which they are offered to those who wait. All of them
   * are written before the first is offered: two who send some of the same barcodes meet there, and
   * not while one of them has a hold that the other wants.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404, 409 or 410 where the record is not
   *     there, merged or deleted, or a barcode is taken
   */
  @Transactional
  public List<AccessionedItem> add(UUID recordId, List<AddItemRequest> requests) {
    calendar.keep();
    var added = requests.stream().map(request -> stock.add(recordId, request)).toList();
    return added.stream().map(this::offer).toList();
  }

  private AccessionedItem offer(Item item) {
    var hold = holds.returned(item, clock.instant());
    items.writeAndReadAgain(item);
    return new AccessionedItem(item, hold);
  }
}
