package org.basra.exchange.library.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes copies into stock for other features. */
@ApplicationScoped
public class ItemAccession {

  private final ItemRepository items;
  private final Clock clock;

  ItemAccession(ItemRepository items, Clock clock) {
    this.items = items;
    this.clock = clock;
  }

  /**
   * What copies of one record have in common.
   *
   * @param location code of the shelf or branch where they stand
   * @param callNumber null without one
   */
  public record Place(
      UUID recordId,
      String location,
      ItemType itemType,
      String callNumber,
      ItemCondition condition) {}

  /**
   * New copies, one for each barcode, in their order.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404 without the record, 409 where a barcode
   *     is taken; both when the answer is written, as the database says so
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Item> add(Place place, List<String> barcodes) {
    var added = barcodes.stream().map(barcode -> item(place, barcode)).toList();
    items.persist(added);
    items.flush();
    return added;
  }

  private Item item(Place place, String barcode) {
    var item =
        new Item(place.recordId(), new AddItemRequest(barcode, place.location()), clock.instant());
    item.itemType = place.itemType();
    item.callNumber = place.callNumber();
    item.condition = place.condition();
    return item;
  }
}
