package org.basra.exchange.library.items;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;
import org.hibernate.annotations.Formula;

/** One copy of a publication. */
@Entity
public class Item implements Aggregate {

  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID recordId;
  String barcode;
  String location;

  @Enumerated(EnumType.STRING)
  ItemStatus status = ItemStatus.AVAILABLE;

  @Enumerated(EnumType.STRING)
  ItemType itemType = ItemType.BOOK;

  @Enumerated(EnumType.STRING)
  ItemCondition condition = ItemCondition.GOOD;

  String callNumber;

  @Enumerated(EnumType.STRING)
  WithdrawalReason withdrawalReason;

  Instant createdAt;

  /** As it was when the item was read; loans and holds know it for certain. */
  @Formula("not exists (select 1 from item_on_shelf shelf where shelf.id = id)")
  boolean gone;

  /** For Hibernate. */
  protected Item() {}

  Item(UUID recordId, AddItemRequest request, Instant now) {
    this.recordId = recordId;
    this.barcode = request.barcode();
    this.createdAt = now;
    change(
        request.location(),
        request.callNumber(),
        request.condition() == null ? ItemCondition.GOOD : request.condition(),
        request.itemType() == null ? ItemType.BOOK : request.itemType());
  }

  final void change(
      String newLocation, String newCallNumber, ItemCondition newCondition, ItemType newType) {
    this.location = newLocation;
    this.callNumber = newCallNumber;
    this.condition = newCondition;
    this.itemType = newType;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  /** Id of the bibliographic record it is a copy of. */
  public UUID recordId() {
    return recordId;
  }

  /** As printed on the copy. */
  public String barcode() {
    return barcode;
  }

  /** Whether it is no longer lent. */
  public boolean isWithdrawn() {
    return status == ItemStatus.WITHDRAWN;
  }

  /** From now on it is no longer lent. */
  void withdraw(WithdrawalReason reason) {
    status = ItemStatus.WITHDRAWN;
    withdrawalReason = reason;
  }

  /** Whether it is with the binder or on its way there. */
  public boolean isInRepair() {
    return status == ItemStatus.IN_REPAIR;
  }

  /** Whether nobody knows where it is. */
  public boolean isGone() {
    return status == ItemStatus.LOST || status == ItemStatus.MISSING;
  }

  /** How it looks from now on; a damaged copy goes to the binder before it is lent again. */
  public void inspect(ItemCondition seen) {
    condition = seen;
    if (seen == ItemCondition.DAMAGED) {
      status = ItemStatus.IN_REPAIR;
    }
  }

  /** Given up for lost by its reader or by staff. */
  public void lose() {
    status = ItemStatus.LOST;
  }

  /** A partner library has it from now on. */
  public void sendAway() {
    status = ItemStatus.AWAY;
  }

  /** Whether a partner library has it. */
  public boolean isAway() {
    return status == ItemStatus.AWAY;
  }

  /** It stands on its shelf again, looking like this; null: as before. */
  public void reshelve(ItemCondition seen) {
    status = ItemStatus.AVAILABLE;
    condition = seen == null ? condition : seen;
  }

  /** Whether the library lends it, and if not, why. */
  public ItemStatus status() {
    return status;
  }

  /** Whether the library lends it when it is there. */
  public boolean isLendable() {
    return status == ItemStatus.AVAILABLE;
  }

  /** What kind of thing it is. */
  public ItemType itemType() {
    return itemType;
  }

  /** Code of the shelf or branch where it belongs. */
  public String location() {
    return location;
  }

  /** Whether a reader could have it now. */
  boolean isAvailable() {
    return isLendable() && !gone;
  }

  /**
   * Version of what the API shows: it changes with the item and also when the item is lent or comes
   * back, which does not touch the item itself.
   */
  public long shownVersion() {
    return 2 * version + (gone ? 1 : 0);
  }
}
