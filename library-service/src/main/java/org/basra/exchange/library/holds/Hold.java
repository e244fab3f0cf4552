package org.basra.exchange.library.holds;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;

/** A patron's place in the queue for a record or for one copy of it. */
@Entity
class Hold implements Aggregate {

  /** Room for the position in {@link #shownVersion}. */
  private static final long POSITIONS = 1L << 24;

  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID recordId;
  UUID itemId;
  UUID patronId;
  String pickupLocation;

  @Enumerated(EnumType.STRING)
  HoldStatus status = HoldStatus.WAITING;

  Instant placedAt;
  LocalDate notNeededAfter;
  LocalDate suspendedUntil;
  UUID shelvedItemId;
  Instant readyAt;
  Instant shelfUntil;
  Instant endedAt;

  /** For Hibernate. */
  protected Hold() {}

  Hold(UUID recordId, UUID patronId, PlaceHoldRequest request, Instant now) {
    this.recordId = recordId;
    this.itemId = request.itemId();
    this.patronId = patronId;
    this.pickupLocation = request.pickupLocation();
    this.notNeededAfter = request.notNeededAfter();
    this.placedAt = now;
  }

  boolean isReady() {
    return status == HoldStatus.READY;
  }

  /** The copy that waits for the reader now. */
  Optional<UUID> copyOnShelf() {
    return isReady() ? Optional.of(shelvedItemId) : Optional.empty();
  }

  /** Whether this copy would do, as far as the reader's wish goes. */
  boolean wants(UUID copyId, UUID copyOfRecord) {
    return recordId.equals(copyOfRecord) && (itemId == null || itemId.equals(copyId));
  }

  /** Another pick-up place or last day. */
  HoldStep change(ChangeHoldRequest request) {
    var step = whileWaiting();
    if (step instanceof HoldStep.Taken) {
      pickupLocation = request.pickupLocation();
      notNeededAfter = request.notNeededAfter();
    }
    return step;
  }

  /** Passed over up to and including that day; the place in the queue stays. */
  HoldStep suspend(LocalDate until) {
    var step = whileWaiting();
    if (step instanceof HoldStep.Taken) {
      suspendedUntil = until;
    }
    return step;
  }

  HoldStep resume(LocalDate today) {
    var step = whileWaiting();
    if (!(step instanceof HoldStep.Taken)) {
      return step;
    }
    if (suspendedUntil == null || suspendedUntil.isBefore(today)) {
      return new HoldStep.NotSuspended();
    }
    suspendedUntil = null;
    return step;
  }

  HoldStep cancel(Instant now) {
    if (endedAt != null) {
      return new HoldStep.Ended(endedAt);
    }
    end(HoldStatus.CANCELLED, now);
    return new HoldStep.Taken();
  }

  private HoldStep whileWaiting() {
    return switch (status) {
      case WAITING -> new HoldStep.Taken();
      case READY -> new HoldStep.OnTheShelf();
      case FULFILLED, CANCELLED, EXPIRED -> new HoldStep.Ended(endedAt);
    };
  }

  /** A copy waits for the reader from now on. */
  void shelve(UUID copyId, Instant now, Instant until) {
    status = HoldStatus.READY;
    suspendedUntil = null;
    shelvedItemId = copyId;
    readyAt = now;
    shelfUntil = until;
  }

  /** It is over; which copy waited on the shelf stays known. */
  void end(HoldStatus how, Instant now) {
    status = how;
    suspendedUntil = null;
    endedAt = now;
  }

  /**
   * Version of what the API shows: the position changes when others come and go, which does not
   * touch the hold itself.
   */
  long shownVersion(Integer position) {
    return version * POSITIONS + (position == null ? 0 : position);
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }
}
