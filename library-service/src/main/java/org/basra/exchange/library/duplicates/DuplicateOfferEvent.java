package org.basra.exchange.library.duplicates;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** What happened to an offer of duplicates. */
sealed interface DuplicateOfferEvent extends DomainEvent {

  /** The longest title that is told; those behind it store it in a column of limited length. */
  int TITLE_LENGTH = 500;

  /**
   * The library can spare copies of a title.
   *
   * @param title cut to {@value #TITLE_LENGTH} characters a script
   * @param copies how many
   */
  @EventType(value = "library.duplicates.offered.v1", topic = "library.duplicate-offers")
  record Offered(UUID offerId, UUID recordId, RecordTitle title, int copies, Instant offeredAt)
      implements DuplicateOfferEvent {

    static Offered of(DuplicateOffer offer, RecordTitle title) {
      return new Offered(
          offer.id,
          offer.recordId,
          title.atMost(TITLE_LENGTH),
          offer.items.size(),
          offer.offeredAt);
    }
  }
}
