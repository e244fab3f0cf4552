package org.basra.exchange.library.items;

import static org.basra.exchange.library.LibraryProblem.ITEM_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The copies. */
@ApplicationScoped
public class ItemRepository implements PanacheRepositoryBase<Item, UUID> {

  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);
  private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
  private static final int NO_WAIT = 0;
  private static final int SKIP_LOCKED = -2;

  /** One statement: a shelf may have thousands. */
  private static final String SET_MISSING =
      """
      UPDATE item SET status = 'MISSING', version = version + 1
      WHERE id = ANY(CAST(:ids AS uuid[]))
      """;

  /** The item with this barcode, locked until the transaction ends: it is lent by one at a time. */
  public Item lockByBarcode(String barcode) {
    return find("barcode", barcode)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(ITEM_NOT_FOUND::problem);
  }

  /** The item, locked until the transaction ends. */
  public Item lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(ITEM_NOT_FOUND::problem);
  }

  /**
   * Locks an item behind other locks, and so without waiting: where somebody else has it,
   * PostgreSQL refuses (55P03) and the whole transaction is tried again.
   */
  public void lockNow(UUID id) {
    find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(LOCK_TIMEOUT, NO_WAIT)
        .firstResult();
  }

  /** Locks an item unless somebody else has it; whether it is locked now. */
  public boolean lockIfFree(UUID id) {
    return find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(LOCK_TIMEOUT, SKIP_LOCKED)
        .firstResultOptional()
        .isPresent();
  }

  /**
   * The items with these barcodes, locked until the transaction ends; in the order of their ids, so
   * that two who want some of the same do not wait for each other.
   */
  public List<Item> lockByBarcodes(Collection<String> barcodes) {
    return find("barcode in ?1 order by id", barcodes)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Writes the item and reads it again: whether it is on its shelf is told by more than itself. */
  public void writeAndReadAgain(Item item) {
    flush();
    getEntityManager().refresh(item);
  }

  /** How many items of a record the library lends, those on loan included. */
  public long lendableOf(UUID recordId) {
    return count("recordId = ?1 and status = ?2", recordId, ItemStatus.AVAILABLE);
  }

  /** The item with this barcode as it is now; nothing keeps it so. */
  public Item loadByBarcode(String barcode) {
    return find("barcode", barcode).firstResultOptional().orElseThrow(ITEM_NOT_FOUND::problem);
  }

  /** How many items of a record are not withdrawn. */
  public long keptOf(UUID recordId) {
    return count("recordId = ?1 and status <> ?2", recordId, ItemStatus.WITHDRAWN);
  }

  /**
   * Makes all items of one record items of another, withdrawn ones too; gives their ids. The caller
   * has locked both records, so that none is added meanwhile.
   */
  public List<UUID> moveAll(UUID from, UUID to) {
    return moved(
        find("recordId = ?1 order by id", from).withLock(LockModeType.PESSIMISTIC_WRITE).list(),
        to);
  }

  /** Makes those of these items that are still items of one record items of another. */
  public List<UUID> moveBack(Collection<UUID> ids, UUID from, UUID to) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return moved(
        find("id in ?1 and recordId = ?2 order by id", ids, from)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list(),
        to);
  }

  private static List<UUID> moved(List<Item> items, UUID to) {
    items.forEach(item -> item.recordId = to);
    return items.stream().map(Item::id).toList();
  }

  /** Nobody knows where these are; the caller has locked them and knows that nobody has them. */
  public void setMissing(Collection<UUID> ids) {
    getEntityManager()
        .unwrap(Session.class)
        .createNativeMutationQuery(SET_MISSING)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .executeUpdate();
  }

  Item load(UUID id) {
    return findByIdOptional(id).orElseThrow(ITEM_NOT_FOUND::problem);
  }

  List<Item> ofRecord(UUID recordId, Optional<UUID> after, int limit) {
    return find("recordId = ?1 and id > ?2 order by id", recordId, after.orElse(FIRST))
        .page(Page.ofSize(limit))
        .list();
  }

  List<Item> newestFirst(ItemFilter filter, Optional<UUID> after, int limit) {
    var values = filter.values().and("after", after.orElse(LAST));
    return find(filter.where() + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(ItemFilter filter) {
    return count(filter.where(), filter.values());
  }

  List<Item> byBarcode(String barcode) {
    return list("barcode", barcode);
  }
}
