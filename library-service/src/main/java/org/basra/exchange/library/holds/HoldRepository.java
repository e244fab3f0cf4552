package org.basra.exchange.library.holds;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.platform.security.ScopedRepository;

/** Holds; a hold belongs to its patron's account. */
@ApplicationScoped
class HoldRepository implements ScopedRepository<Hold> {

  private static final UUID LAST = new UUID(-1, -1);

  @Override
  public String ownedBy() {
    return HoldFilter.OWNED_BY + "?1)";
  }

  /** Locks it until the transaction ends and reads it again: now it is what nobody else changes. */
  void lock(Hold hold) {
    getEntityManager().refresh(hold, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The patron's hold on this record that has not ended. */
  Optional<Hold> openOf(UUID patronId, UUID recordId) {
    return find("patronId = ?1 and recordId = ?2 and endedAt is null", patronId, recordId)
        .firstResultOptional();
  }

  long openHoldsOf(UUID patronId) {
    return count("patronId = ?1 and endedAt is null", patronId);
  }

  /** The hold for which this copy waits on the shelf, locked. */
  Optional<Hold> lockReadyOn(UUID itemId) {
    return find("shelvedItemId = ?1 and status = ?2", itemId, HoldStatus.READY)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The open holds on these records, locked in the order of their ids. */
  List<Hold> lockOpenOn(Collection<UUID> recordIds) {
    return find("recordId in ?1 and endedAt is null order by id", recordIds)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  boolean isShelvedForAnother(UUID itemId, UUID patronId) {
    return count(
            "shelvedItemId = ?1 and status = ?2 and patronId <> ?3",
            itemId,
            HoldStatus.READY,
            patronId)
        > 0;
  }

  Set<UUID> shelvedAmong(Collection<UUID> itemIds) {
    return find("shelvedItemId in ?1 and status = ?2", itemIds, HoldStatus.READY).stream()
        .map(hold -> hold.shelvedItemId)
        .collect(Collectors.toSet());
  }

  /** Copies on the shelf that nobody fetched in time, those that wait longest first. */
  List<UUID> notFetched(Instant now, int limit) {
    return find("status = ?1 and shelfUntil <= ?2 order by shelfUntil, id", HoldStatus.READY, now)
        .page(Page.ofSize(limit))
        .stream()
        .map(hold -> hold.shelvedItemId)
        .toList();
  }

  /** Until when copies wait on the shelf, each time once. */
  List<Instant> shelfDatesFrom(Instant first) {
    return getEntityManager()
        .createQuery(
            "select distinct shelfUntil from Hold"
                + " where status = HoldStatus.READY and shelfUntil >= :first",
            Instant.class)
        .setParameter("first", first)
        .getResultList();
  }

  /** Lets all copies that wait until then wait until another time; no hold is read. */
  int moveShelfDate(Instant until, Instant to) {
    return getEntityManager()
        .createQuery(
            "update versioned Hold set shelfUntil = :to"
                + " where shelfUntil = :until and status = HoldStatus.READY")
        .setParameter("to", to)
        .setParameter("until", until)
        .executeUpdate();
  }

  /** Holds that wait for something nobody needs any more. */
  List<UUID> notNeeded(LocalDate today, int limit) {
    return find("status = ?1 and notNeededAfter < ?2 order by id", HoldStatus.WAITING, today)
        .page(Page.ofSize(limit))
        .stream()
        .map(hold -> hold.id)
        .toList();
  }

  /** One that waits still for something nobody needs any more, locked. */
  Optional<Hold> lockNotNeeded(UUID id, LocalDate today) {
    return find("id = ?1 and status = ?2 and notNeededAfter < ?3", id, HoldStatus.WAITING, today)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  List<Hold> newestFirst(HoldFilter filter, Optional<UUID> after, int limit) {
    var values = filter.values().and("after", after.orElse(LAST));
    return find(filter.where() + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(HoldFilter filter) {
    return count(filter.where(), filter.values());
  }

  /** How many copies wait on the shelf; a null place is any. */
  long countShelved(String pickupLocation) {
    return pickupLocation == null
        ? count("status", HoldStatus.READY)
        : count("status = ?1 and pickupLocation = ?2", HoldStatus.READY, pickupLocation);
  }
}
