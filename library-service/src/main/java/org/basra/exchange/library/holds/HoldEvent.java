package org.basra.exchange.library.holds;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** What happened to a hold. Tells what is wanted, never by whom. */
sealed interface HoldEvent extends DomainEvent {

  /** Where they are told. */
  String TOPIC = "library.holds";

  /**
   * Somebody waits for a record or for one copy of it.
   *
   * @param itemId the one copy that is wanted, null for any
   */
  @EventType(value = "library.hold.placed.v1", topic = TOPIC)
  record Placed(UUID holdId, UUID recordId, UUID itemId, String pickupLocation, Instant placedAt)
      implements HoldEvent {

    static Placed of(Hold hold) {
      return new Placed(hold.id, hold.recordId, hold.itemId, hold.pickupLocation, hold.placedAt);
    }
  }

  /** A copy waits on the hold shelf. */
  @EventType(value = "library.hold.ready.v1", topic = TOPIC)
  record Ready(
      UUID holdId,
      UUID recordId,
      UUID itemId,
      String pickupLocation,
      Instant readyAt,
      Instant shelfUntil)
      implements HoldEvent {

    static Ready of(Hold hold) {
      return new Ready(
          hold.id,
          hold.recordId,
          hold.shelvedItemId,
          hold.pickupLocation,
          hold.readyAt,
          hold.shelfUntil);
    }
  }

  /**
   * The reader did not come in time, or nothing came in time.
   *
   * @param itemId the copy that waited on the shelf, null where none did
   */
  @EventType(value = "library.hold.expired.v1", topic = TOPIC)
  record Expired(UUID holdId, UUID recordId, UUID itemId, String pickupLocation, Instant expiredAt)
      implements HoldEvent {

    static Expired of(Hold hold) {
      return new Expired(
          hold.id, hold.recordId, hold.shelvedItemId, hold.pickupLocation, hold.endedAt);
    }
  }

  /**
   * The reader or the library gave it up.
   *
   * @param itemId the copy that waited on the shelf, null where none did
   */
  @EventType(value = "library.hold.cancelled.v1", topic = TOPIC)
  record Cancelled(
      UUID holdId, UUID recordId, UUID itemId, String pickupLocation, Instant cancelledAt)
      implements HoldEvent {

    static Cancelled of(Hold hold) {
      return new Cancelled(
          hold.id, hold.recordId, hold.shelvedItemId, hold.pickupLocation, hold.endedAt);
    }
  }

  /**
   * The reader has borrowed a copy.
   *
   * @param itemId that copy
   */
  @EventType(value = "library.hold.fulfilled.v1", topic = TOPIC)
  record Fulfilled(
      UUID holdId, UUID recordId, UUID itemId, String pickupLocation, Instant fulfilledAt)
      implements HoldEvent {

    static Fulfilled of(Hold hold, UUID itemId) {
      return new Fulfilled(hold.id, hold.recordId, itemId, hold.pickupLocation, hold.endedAt);
    }
  }
}
