package org.basra.exchange.library.holds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.basra.exchange.library.items.Item;

/**
 * What the desk asks the queue. Every method joins the caller's transaction; the item is locked by
 * the caller, so that a copy goes to one reader.
 */
@ApplicationScoped
public class HoldQueue {

  /**
   * A copy that now waits on the hold shelf.
   *
   * @param holdId the hold it fills
   * @param pickupLocation code of the place where the reader takes it
   * @param shelfUntil closing time of the last day it waits
   */
  public record ReadyHold(UUID holdId, String pickupLocation, Instant shelfUntil) {}

  /** Whether the copy waits on the hold shelf for anybody. */
  public boolean isShelved(Item item) {
    return false;
  }

  /** Which of these copies wait on the hold shelf. */
  public Set<UUID> shelvedAmong(Collection<UUID> itemIds) {
    return Set.of();
  }

  /** Whether the copy waits on the hold shelf for somebody other than this patron. */
  public boolean isShelvedForAnother(Item item, UUID patronId) {
    return false;
  }

  /** The patron has taken the copy: their hold on it or on its record is fulfilled. */
  public void checkedOut(Item item, UUID patronId, Instant now) {
    // No hold can be placed yet.
  }

  /** The copy is back at the desk: it goes to the first who waits for it. */
  public Optional<ReadyHold> returned(Item item, Instant now) {
    return Optional.empty();
  }

  /** Whether somebody other than this patron waits for the copy or its record. */
  public boolean isWantedByAnother(Item item, UUID patronId) {
    return false;
  }
}
